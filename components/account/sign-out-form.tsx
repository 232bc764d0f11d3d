"use client";

import { type ReactNode, type SubmitEvent, useId, useRef } from "react";
import { Button } from "@/components/ui/button.tsx";
import { dialogClass } from "@/components/ui/dialog-class.ts";
import { Actions } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { copiesOf } from "@/lib/domain/draft/device-copy.ts";

/** What this person wrote that is on this device alone. */
function waitingWords(person: string): string[] {
  try {
    return copiesOf(person, Object.keys(window.localStorage));
  } catch {
    return []; // the browser keeps nothing
  }
}

interface SignOutFormProps {
  /** Whose words are looked for; those of others who use this device stay. */
  person: string;
  action: () => Promise<void>;
  /** The button. */
  children: ReactNode;
}

/** Signs out, and leaves no words of one's own behind on the device. Where some aren't saved yet, it says so first. */
export function SignOutForm({ person, action, children }: SignOutFormProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  function askFirst(event: SubmitEvent<HTMLFormElement>) {
    if (waitingWords(person).length === 0) return;
    event.preventDefault();
    dialog.current?.showModal();
  }

  function takeAlong() {
    for (const place of waitingWords(person)) window.localStorage.removeItem(place);
  }

  return (
    <>
      <form action={action} onSubmit={askFirst}>
        {children}
      </form>
      <dialog ref={dialog} aria-labelledby={titleId} className={dialogClass}>
        <form action={action} onSubmit={takeAlong} className="flex flex-col gap-5">
          <h2 id={titleId} className="font-serif text-xl font-medium">
            Some of your words are only on this device
          </h2>
          <p>
            They aren’t saved yet. If you sign out now, they are deleted from here, and nobody can bring them back. To
            keep them, stay signed in and open the page where you wrote them. They are saved from there.
          </p>
          <Actions>
            <Button variant="primary" onClick={() => dialog.current?.close()}>
              Stay signed in
            </Button>
            <SubmitButton variant="danger-calm">Sign out and delete them</SubmitButton>
          </Actions>
        </form>
      </dialog>
    </>
  );
}
