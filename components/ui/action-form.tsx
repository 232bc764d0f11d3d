"use client";

import {
  createContext,
  type ReactNode,
  type SubmitEvent,
  use,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { FormMessage } from "./form-message.tsx";
import { LostForm } from "./lost-form.ts";

/** What a form shows after it was sent. */
export interface FormOutcome {
  /** By field name. */
  errors: Readonly<Record<string, string>>;
  /** What was typed, to fill the form again. */
  values: Readonly<Record<string, string | string[]>>;
  message: string | null;
  done: boolean;
}

export type FormAction = (outcome: FormOutcome, form: FormData) => Promise<FormOutcome>;

const untouched: FormOutcome = { errors: {}, values: {}, message: null, done: false };
const Outcome = createContext(untouched);

/** What became of the form around, for a field that shows its own error. */
export const useFormOutcome = (): FormOutcome => use(Outcome);

const Answered = createContext(() => {});

/** For a field that sees on the page that what was sent was taken, though no answer came: the next try is a new one. */
export const useFormAnswered = (): (() => void) => use(Answered);

/** Whether the server could not be reached at all, as opposed to having said no. */
const isLostSignal = (error: unknown): boolean => error instanceof TypeError || navigator.onLine === false;

const notSent = "No signal right now. Nothing was sent, and what you typed is still here. Try again in a moment.";

/** It left, and no answer came back: whether it got there can't be known here. */
const notAnswered = (counts: boolean) =>
  `The signal dropped before an answer came, so this may not have been sent. What you typed is still here. Try again in a moment.${counts ? " It counts only once." : ""}`;

interface ActionFormProps {
  action: FormAction;
  children: ReactNode;
  className?: string | undefined;
  /** An error of a field that the form itself doesn't draw is said at its foot, with these. */
  ownErrors?: readonly string[] | undefined;
  /** The fields made with the page that a second try, after a lost signal, sends as the first did. */
  stamps?: readonly string[] | undefined;
}

const firstInError = "input[aria-invalid], textarea[aria-invalid], select[aria-invalid], [aria-invalid] input";

/** The field on the screen with something in it that the browser can't read, such as half a date: it would be sent as nothing. */
function unreadField(form: HTMLFormElement): HTMLInputElement | undefined {
  const inputs = [...form.elements].filter((element) => element instanceof HTMLInputElement);
  return inputs.find((input) => input.validity.badInput && input.offsetParent !== null);
}

/**
 * A form for a server action. Before any script it is a plain form that posts; with script what was typed stays in
 * place when the action refuses, or when there is no signal. What is wrong with it the action says, in our words beside
 * each field, and never the browser's bubbles.
 */
export function ActionForm({ action, children, className, ownErrors = [], stamps = [] }: ActionFormProps) {
  const [posted, post] = useActionState(action, untouched);
  const [sent, setSent] = useState<FormOutcome | null>(null);
  const [, startSending] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const lost = useRef<LostForm | null>(null);
  const sending = useRef<FormData | null>(null);
  const outcome = sent ?? posted;
  const elsewhere = Object.entries(outcome.errors).find(([name]) => !ownErrors.includes(name))?.[1];
  const complaint = outcome.message ?? elsewhere;

  useEffect(() => {
    // Leads to what has to be put right, and has a screen reader say it.
    if (Object.keys(outcome.errors).length) form.current?.querySelector<HTMLElement>(firstInError)?.focus();
  }, [outcome]);

  function answered() {
    sending.current = null;
    if (!lost.current) return;
    lost.current = null;
    setSent(untouched);
  }

  function send(event: SubmitEvent<HTMLFormElement>) {
    // Sent by hand, since React empties a form after its action, refused or not.
    event.preventDefault();
    const unread = unreadField(event.currentTarget);
    if (unread) {
      setSent({
        ...outcome,
        errors: { [unread.name]: "Fill this in whole, or clear it." },
        message: null,
        done: false,
      });
      return;
    }
    const typed = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const sentAt = Date.now();
    const hadSignal = navigator.onLine;
    lost.current?.stamp(typed, sentAt);
    sending.current = typed;
    setSent(untouched);
    startSending(async () => {
      try {
        const next = await action(untouched, typed);
        // The page has shown it already, or it was sent once more: what came of that counts.
        if (sending.current !== typed) return;
        if (!lost.current?.isAskedAgain(next.errors)) lost.current = null;
        startSending(() => setSent(next));
      } catch (error) {
        if (!isLostSignal(error)) throw error;
        if (sending.current !== typed) return;
        lost.current ??= new LostForm(typed, stamps, sentAt);
        lost.current.mayHaveArrived ||= hadSignal;
        const message = lost.current.mayHaveArrived ? notAnswered(stamps.includes("key")) : notSent;
        startSending(() => setSent({ ...untouched, message }));
      }
    });
  }

  return (
    <form ref={form} action={post} onSubmit={send} noValidate>
      <div className={className}>
        <Answered value={answered}>
          <Outcome value={outcome}>{children}</Outcome>
        </Answered>
      </div>
      {/* Always there, since a screen reader only hears a live region that was; it takes room once it speaks.
          The variant is spelled out, since Chromium overlooks the change inside the :is() of `has-[…]`. */}
      <div className="[&:has([role]>*)]:mt-4">
        <FormMessage tone={outcome.done ? "done" : "error"}>{complaint}</FormMessage>
      </div>
    </form>
  );
}
