"use client";

import type { MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button.tsx";

type SubmitButtonProps = Omit<ButtonProps, "type"> & {
  /** What the button says while the form is on its way. */
  pendingLabel?: string | undefined;
};

/**
 * Submits its form once: while the form is pending a second press does nothing. It stays focusable (aria-disabled, not
 * disabled), so a keyboard user keeps their place.
 */
export function SubmitButton({ variant = "primary", pendingLabel, children, onClick, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();

  function pressOnce(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <Button {...rest} type="submit" variant={variant} aria-disabled={pending || undefined} onClick={pressOnce}>
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
