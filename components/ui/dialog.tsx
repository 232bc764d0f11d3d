import { type ReactNode, useId } from "react";
import { Button } from "./button.tsx";
import type { ButtonLook } from "./button-class.ts";
import { dialogClass } from "./dialog-class.ts";

interface DialogProps {
  /** The words on the button that opens it. */
  trigger: ReactNode;
  triggerLook?: ButtonLook | undefined;
  title: ReactNode;
  /** What is asked, and a form with the answer. */
  children: ReactNode;
  /** The words on the button that closes it and changes nothing. */
  closeLabel?: string | undefined;
}

/** Invoker commands open it as a modal; a browser without them falls back to the popover attributes. */
function invoker(command: "show-modal" | "close", id: string) {
  const popover = { popoverTarget: id, popoverTargetAction: command === "close" ? "hide" : "show" } as const;
  return { command, commandfor: id, ...popover };
}

/** A native dialog with its button, and no script: the browser keeps the focus inside and gives it back. */
export function Dialog({ trigger, triggerLook, title, children, closeLabel = "Never mind" }: DialogProps) {
  const id = useId();
  const titleId = `${id}-title`;
  return (
    <>
      <Button {...triggerLook} {...invoker("show-modal", id)} aria-haspopup="dialog">
        {trigger}
      </Button>
      <dialog id={id} popover="auto" aria-labelledby={titleId} className={dialogClass}>
        <div className="flex flex-col gap-5">
          <h2 id={titleId} className="font-serif text-xl font-medium">
            {title}
          </h2>
          {children}
          <div>
            <Button {...invoker("close", id)} variant="plain" className="-ml-5">
              {closeLabel}
            </Button>
          </div>
        </div>
      </dialog>
    </>
  );
}
