"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/card.tsx";
import { copyPlace, dropCopies } from "@/lib/domain/draft/device-copy.ts";
import { forgetWords, untakenNotes } from "./kept-notes.ts";

interface UntakenNotesProps {
  /** Whose words wait on this device; null for a guest, whose words go with their tab. */
  writer: string | null;
  /** Of which rehearsal; null for all that a guest was in. */
  rehearsalId: string | null;
  /** What stands on the page as theirs. */
  taken: readonly string[];
  /** Whether it is over: then they are shown, and what was about to be said goes. */
  over: boolean;
}

function storageOf(writer: string | null): Storage | null {
  try {
    return writer === null ? window.sessionStorage : window.localStorage;
  } catch {
    return null; // the browser keeps nothing
  }
}

/**
 * What somebody was writing in looking back when it was closed, or ended, to be copied: nobody but them has it. While they
 * look back, it only takes off the device what was taken.
 */
export function UntakenNotes({ writer, rehearsalId, taken, over }: UntakenNotesProps) {
  const [texts, setTexts] = useState<readonly string[]>([]);
  const within = copyPlace(writer ?? "guest", rehearsalId === null ? {} : { rehearsalId });
  const stands = JSON.stringify(taken);
  useEffect(() => {
    const storage = storageOf(writer);
    if (!storage) return;
    dropCopies(storage, Date.now());
    const waiting = untakenNotes(storage, within, JSON.parse(stands) as string[]);
    if (!over) return;
    forgetWords(storage, within, "said");
    setTexts(waiting);
  }, [writer, within, stands, over]);
  if (texts.length === 0) return null;

  function forget() {
    const storage = storageOf(writer);
    if (storage) forgetWords(storage, within, "notes");
    setTexts([]);
  }

  return (
    <section aria-label="Words on this device" className="flex flex-col gap-4">
      <p>
        You were writing this when it ended, and it may not have been saved. Copy what you want to keep.{" "}
        {writer === null
          ? "It goes when you close this page."
          : "It stays on this device for a week at most, or until you sign out."}
      </p>
      {texts.map((text) => (
        <Card key={text} as="article">
          <p className="whitespace-pre-line wrap-break-word select-all">{text}</p>
        </Card>
      ))}
      <div>
        <Button onClick={forget}>Take it off this device</Button>
      </div>
    </section>
  );
}
