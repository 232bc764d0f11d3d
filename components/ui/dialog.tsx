"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button.tsx";
import type { ButtonLook } from "./button-class.ts";

interface DialogProps {
  /** The words on the button that opens it. */
  trigger: ReactNode;
  triggerLook?: ButtonLook | undefined;
  title: ReactNode;
  children: ReactNode;
  /** The words on the button that closes it and changes nothing. */
  closeLabel?: string | undefined;
}

/** A native modal dialog with its button. Escape closes it, the browser keeps the focus inside and gives it back. */
export function Dialog({ trigger, triggerLook, title, children, closeLabel = "Never mind" }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button {...triggerLook} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-surface p-6 text-ink shadow-raised"
      >
        <div className="flex flex-col gap-5">
          <h2 id={titleId} className="font-serif text-xl font-medium">
            {title}
          </h2>
          {children}
          <form method="dialog">
            <Button type="submit" variant="plain" className="-ml-5">
              {closeLabel}
            </Button>
          </form>
        </div>
      </dialog>
    </>
  );
}
