import { OutcomeText } from "@/components/ui/outcome-fields.tsx";

/** What a person wants to be called. */
export function NameField({ name, hint }: { name?: string; hint: string }) {
  return (
    <OutcomeText label="Your name" name="name" hint={hint} autoComplete="given-name" defaultValue={name} required />
  );
}
