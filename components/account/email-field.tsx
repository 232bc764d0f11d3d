import { TextField } from "@/components/ui/text-field.tsx";
import { type FormState, typed } from "@/lib/domain/form.ts";

/** A person's own e-mail address. */
export function EmailField({ state }: { state: FormState }) {
  return (
    <TextField
      label="E-mail address"
      name="email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      defaultValue={typed(state, "email")}
      error={state.errors.email}
      required
    />
  );
}
