"use client";

import { useParams } from "next/navigation";
import { useEffect, useState } from "react";
import { Card } from "@/components/ui/card.tsx";
import { keptWords } from "@/components/ui/kept-words.ts";
import { copyPlace } from "@/lib/domain/draft/device-copy.ts";
import { deviceStorage } from "./draft-keeper.ts";

/** What a person wrote in this repair that only this device has, to be copied: the work ended before it was saved. */
export function WordsKeptHere({ writer }: { writer: string }) {
  const { repairId } = useParams<{ repairId?: string }>();
  const [texts, setTexts] = useState<string[]>([]);
  useEffect(() => {
    const storage = deviceStorage();
    if (!storage || repairId === undefined) return;
    const ofRepair = `${copyPlace(writer, { repairId })}:`;
    const places = Object.keys(storage).filter((place) => place.startsWith(ofRepair));
    setTexts(places.map((place) => keptWords(storage, place)).filter((text) => text.trim()));
  }, [writer, repairId]);
  if (texts.length === 0) return null;
  return (
    <section aria-label="Words on this device" className="flex flex-col gap-4">
      <p>
        These words of yours couldn’t be saved any more. Copy what you want to keep: they stay on this device for a week
        at most, or until you sign out.
      </p>
      {texts.map((text) => (
        <Card key={text} as="article">
          <p className="whitespace-pre-line wrap-break-word select-all">{text}</p>
        </Card>
      ))}
    </section>
  );
}
