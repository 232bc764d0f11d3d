import { TextField } from "@/components/ui/text-field.tsx";
import { type FormState, typed } from "@/lib/domain/form.ts";

/** What a person wants to be called. */
export function NameField({ state, name, hint }: { state: FormState; name?: string; hint?: string }) {
  return (
    <TextField
      label="Your name"
      name="name"
      hint={hint}
      autoComplete="given-name"
      defaultValue={typed(state, "name") ?? name}
      error={state.errors.name}
      required
    />
  );
}
