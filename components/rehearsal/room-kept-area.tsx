"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { useFormOutcome } from "@/components/ui/action-form.tsx";
import { controlClass } from "@/components/ui/control-class.ts";
import { Field, type FieldAudience } from "@/components/ui/field.tsx";
import { copyPlace } from "@/lib/domain/draft/device-copy.ts";

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
}

function storageOf(writer: string | null): Storage | null {
  try {
    return writer === null ? window.sessionStorage : window.localStorage;
  } catch {
    return null; // the browser keeps nothing
  }
}

function keptIn(storage: Storage | null, place: string): string {
  try {
    const { text } = JSON.parse(storage?.getItem(place) ?? "{}") as { text?: unknown };
    return typeof text === "string" ? text : "";
  } catch {
    return "";
  }
}

function keep(storage: Storage | null, place: string, text: string): void {
  try {
    // As any draft's copy, so that signing out asks about it and takes it along.
    if (text) storage?.setItem(place, JSON.stringify({ text, version: 0, at: Date.now() }));
    else storage?.removeItem(place);
  } catch {
    // full, or not allowed
  }
}

/**
 * Room for what is about to be said. The words wait on this device, over a pause, a reload or a lost signal, until they
 * were taken; then the room is empty again, and the focus stays in it.
 */
export function KeptArea({ name, label, hint, visibleTo, rows = 2, maxLength, writer, rehearsalId }: KeptAreaProps) {
  const outcome = useFormOutcome();
  const box = useRef<HTMLTextAreaElement>(null);
  const sent = useRef<string | null>(null);
  const place = copyPlace(writer ?? "guest", { rehearsalId, name });

  useEffect(() => {
    const area = box.current;
    const form = area?.form;
    if (!area || !form) return;
    if (area.value === "") area.value = keptIn(storageOf(writer), place);
    const remember = () => {
      sent.current = area.value;
    };
    form.addEventListener("submit", remember);
    return () => form.removeEventListener("submit", remember);
  }, [place, writer]);

  useEffect(() => {
    const area = box.current;
    if (!outcome.done || !area) return;
    // What was written while it was on its way is the beginning of the next thing.
    const said = sent.current ?? "";
    area.value = area.value.startsWith(said) ? area.value.slice(said.length) : area.value;
    keep(storageOf(writer), place, area.value);
  }, [outcome, place, writer]);

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
          onChange={(event) => keep(storageOf(writer), place, event.currentTarget.value)}
          onKeyDown={sendByKeys}
          className={controlClass("field-autosize max-h-[32dvh] min-h-14 resize-none leading-7")}
        />
      )}
    </Field>
  );
}
