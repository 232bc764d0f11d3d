import { OutcomeText } from "@/components/ui/outcome-fields.tsx";

/** A person's own e-mail address. */
export function EmailField() {
  return (
    <OutcomeText
      label="E-mail address"
      name="email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  );
}
