"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { useFormAnswered, useFormOutcome } from "@/components/ui/action-form.tsx";
import { controlClass } from "@/components/ui/control-class.ts";
import { Field, type FieldAudience } from "@/components/ui/field.tsx";
import { copyPlace, dropCopies } from "@/lib/domain/draft/device-copy.ts";
import { saysStopWord } from "@/lib/domain/rehearsal/stop-word.ts";
import { afterSaid, isSaid, keep, keptIn, type SentWords, unsaid } from "./kept-copy.ts";

interface KeptAreaProps {
  name: string;
  label: string;
  hint?: string | undefined;
  visibleTo?: FieldAudience | undefined;
  rows?: number | undefined;
  maxLength: number;
  /** Whose words wait on the device; a guest's go with their tab. */
  writer: string | null;
  rehearsalId: string;
  /** The line of the last words on the page that came out of here. */
  stands: string | null;
  /** What stops everything when it is said: it waits for no answer, or it would be there again when the talk goes on. */
  stopWord?: string | undefined;
}

function storageOf(writer: string | null): Storage | null {
  try {
    return writer === null ? window.sessionStorage : window.localStorage;
  } catch {
    return null; // the browser keeps nothing
  }
}

/**
 * Room for what is about to be said. The words wait on this device, over a pause, a reload or a lost signal, until they
 * were taken; then the room is empty again, and the focus stays in it.
 */
export function KeptArea({
  name,
  label,
  hint,
  visibleTo,
  rows = 2,
  maxLength,
  writer,
  rehearsalId,
  stands,
  stopWord,
}: KeptAreaProps) {
  const outcome = useFormOutcome();
  const box = useRef<HTMLTextAreaElement>(null);
  const answered = useFormAnswered();
  const sent = useRef<SentWords | null>(null);
  const place = copyPlace(writer ?? "guest", { rehearsalId, name });

  useEffect(() => {
    const area = box.current;
    const form = area?.form;
    if (!area || !form) return;
    const storage = storageOf(writer);
    if (storage) dropCopies(storage, Date.now());
    if (area.value === "") {
      const kept = keptIn(storage, place);
      area.value = kept.text;
      sent.current = kept.sent;
    }
    const remember = () => {
      const lineId = String(new FormData(form).get("lineId"));
      sent.current = { text: area.value, lines: [...(sent.current?.lines ?? []), lineId] };
      const isStop = stopWord !== undefined && saysStopWord(area.value, stopWord);
      keep(storage, place, isStop ? unsaid : { text: area.value, sent: sent.current });
    };
    form.addEventListener("submit", remember);
    return () => form.removeEventListener("submit", remember);
  }, [place, writer, stopWord]);

  useEffect(() => {
    const area = box.current;
    if (!area || !sent.current) return;
    const copy = { text: area.value, sent: sent.current };
    const isOnPage = isSaid(copy, stands);
    if (!outcome.done && !isOnPage) return;
    const left = afterSaid(copy);
    area.value = left.text;
    sent.current = left.sent;
    keep(storageOf(writer), place, left);
    if (isOnPage) answered();
  }, [outcome, place, writer, stands, answered]);

  function sendByKeys(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  const typed = outcome.values[name];
  return (
    <Field label={label} hint={hint} visibleTo={visibleTo} error={outcome.errors[name]}>
      {(wiring) => (
        <textarea
          {...wiring}
          ref={box}
          name={name}
          rows={rows}
          maxLength={maxLength}
          defaultValue={typeof typed === "string" ? typed : undefined}
          onChange={(event) => keep(storageOf(writer), place, { text: event.currentTarget.value, sent: sent.current })}
          onKeyDown={sendByKeys}
          className={controlClass("field-autosize max-h-[32dvh] min-h-14 resize-none leading-7")}
        />
      )}
    </Field>
  );
}
