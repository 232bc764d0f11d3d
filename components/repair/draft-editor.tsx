"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ReactNode, type SubmitEvent, useActionState, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/ui/action-form.tsx";
import { Button } from "@/components/ui/button.tsx";
import { controlClass } from "@/components/ui/control-class.ts";
import { Field, type FieldAudience } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { copyPlace } from "@/lib/domain/draft/device-copy.ts";
import { withStarter } from "@/lib/domain/draft/sentences.ts";
import { untouched } from "@/lib/domain/form.ts";
import {
  type Draft,
  DraftKeeper,
  type DraftPlace,
  type DraftStatus,
  deviceStorage,
  type SaveDraftAction,
} from "./draft-keeper.ts";
import { DraftStatusLine } from "./draft-status-line.tsx";

const cutOff = "Saved. There is no signal right now. You can go on once it returns.";

interface DraftEditorProps {
  /** The id of its form, for buttons that stand outside it and take the words along. */
  formId: string;
  /** What the draft is kept under; sent along with every save. */
  place: DraftPlace;
  /** The person's id. It tells two people on one phone apart: a copy that waits is only ever given back to its writer. */
  writer: string;
  draft: Draft;
  label: string;
  placeholder?: string | undefined;
  maxLength: number;
  visibleTo: FieldAudience;
  starters: readonly string[];
  /** Where the words go on, once they are saved. Without it the editor only keeps them. */
  next?: { href: Route; label: string } | undefined;
  /** Saves and goes on without script. */
  write: FormAction;
  save: SaveDraftAction;
  /** What stands beneath the box about its words. */
  feedback: ReactNode;
}

/** A private draft that saves itself on every change, with openings of sentences to begin from. */
export function DraftEditor(props: DraftEditorProps) {
  const { formId, place, writer, draft, label, placeholder, maxLength, visibleTo, starters, next } = props;
  const { write, save, feedback } = props;
  const router = useRouter();
  const [posted, post] = useActionState(write, untouched);
  const [text, setText] = useState(typeof posted.values.text === "string" ? posted.values.text : draft.text);
  const [status, setStatus] = useState<DraftStatus>({ kind: draft.version > 0 ? "saved" : "empty" });
  const [isLeaving, setLeaving] = useState(false);
  const [isCutOff, setCutOff] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const keeper = useRef<DraftKeeper | null>(null);

  // One keeper for as long as this draft is on the screen: a fresh rendering of the page changes nothing about it. It
  // comes with a new reference to the same action each time, which must not begin another.
  const began = useRef(draft);
  const saver = useRef((words: Draft) => save({ ...place, ...words }));
  const copy = copyPlace(writer, place);
  useEffect(() => {
    const kept = new DraftKeeper({
      saved: began.current,
      save: (words) => saver.current(words),
      storage: deviceStorage(),
      place: copy,
      onStatus: setStatus,
    });
    keeper.current = kept;
    // Words typed before the script arrived count as written, and stay in the box.
    const typed = box.current?.value ?? "";
    const isTyped = typed !== began.current.text;
    if (isTyped) kept.change(typed);
    setText(isTyped ? typed : kept.restore());
    const flush = () => {
      setCutOff(false);
      void kept.flush();
    };
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("online", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("online", flush);
      flush();
    };
  }, [copy]);

  function change(words: string) {
    setText(words);
    setCutOff(false);
    keeper.current?.change(words);
  }

  async function goOn(event: SubmitEvent<HTMLFormElement>) {
    const kept = keeper.current;
    if (!kept) return;
    event.preventDefault();
    // A command's button, in a form of its own, is for what comes once the words are kept.
    const written = event.currentTarget;
    const pressedIn = event.nativeEvent.submitter?.closest("form") ?? written;
    setLeaving(true);
    const isSaved = await kept.flush();
    setLeaving(false);
    if (!isSaved) return;
    if (pressedIn !== written) pressedIn.requestSubmit();
    // Without a signal the next page would be the browser's own error.
    else if (!navigator.onLine) setCutOff(true);
    else if (next) router.push(next.href);
  }

  return (
    <form id={formId} action={post} onSubmit={(event) => void goOn(event)} className="flex flex-col gap-4">
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="version" value={draft.version} />
      <Field label={label} visibleTo={visibleTo} error={posted.errors.text}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={box}
            name="text"
            rows={5}
            maxLength={maxLength}
            placeholder={placeholder}
            value={text}
            onChange={(event) => change(event.target.value)}
            className={controlClass("field-autosize max-h-[60dvh] min-h-36 resize-y font-serif text-lg leading-8")}
          />
        )}
      </Field>
      <div>
        <DraftStatusLine
          status={status}
          message={isCutOff ? cutOff : posted.message}
          takeTheirs={() => setText(keeper.current?.takeTheirs() ?? text)}
          keepMine={() => void keeper.current?.keepMine()}
        />
        {feedback}
      </div>
      {starters.length ? (
        <fieldset className="min-w-0">
          <legend className="mb-2 font-sans text-sm text-muted">Ways to begin. A tap sets one down.</legend>
          <div className="flex flex-wrap gap-2">
            {starters.map((starter) => (
              <button
                key={starter}
                type="submit"
                name="starter"
                value={starter}
                onClick={(event) => {
                  if (!keeper.current) return;
                  event.preventDefault();
                  change(withStarter(text, starter));
                  box.current?.focus();
                }}
                className="min-h-11 rounded-full border border-edge bg-surface px-4 py-1.5 text-left font-sans text-base hover:border-ink hover:bg-sunken"
              >
                {starter}…
              </button>
            ))}
          </div>
        </fieldset>
      ) : null}
      {next ? (
        <div>
          <SubmitButton wide aria-disabled={isLeaving || undefined}>
            {next.label}
          </SubmitButton>
        </div>
      ) : (
        <noscript>
          <Button type="submit">Save</Button>
        </noscript>
      )}
    </form>
  );
}
