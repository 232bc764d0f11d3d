"use client";

import { type ReactNode, useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { type FormAction, type FormState, untouched } from "@/lib/domain/form.ts";

interface AccountFormProps {
  action: FormAction;
  /** What the button says. */
  submit: string;
  /** Sent along unseen, such as a link's token. */
  hidden?: Readonly<Record<string, string>>;
  variant?: "primary" | "quiet";
  children?: (state: FormState) => ReactNode;
}

/** A form that works before any script: its fields, one button, and what became of it. */
export function AccountForm({ action, submit, hidden = {}, variant = "primary", children }: AccountFormProps) {
  const [state, send] = useActionState(action, untouched);
  const isRefused = Object.keys(state.errors).length > 0;
  return (
    // Without the browser's bubbles: our own words stand beside the fields. React would empty the form after a refusal.
    <form action={send} noValidate onReset={(event) => !state.done && event.preventDefault()}>
      <Stack>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children?.(state)}
        <FormMessage tone={state.done ? "done" : "error"}>
          {state.message ?? (isRefused ? "Please look at what is marked above." : null)}
        </FormMessage>
        <div>
          <SubmitButton variant={variant}>{submit}</SubmitButton>
        </div>
      </Stack>
    </form>
  );
}
