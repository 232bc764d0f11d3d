import { Card } from "@/components/ui/card.tsx";
import { type AssignmentReader, firstGoWords, startWords } from "@/lib/domain/assignment/assignment-words.ts";

export interface AssignmentPreview {
  title: string;
  dueOn: string;
  note: string;
  startSeat: "a" | "b" | "either";
}

interface CoupleSeesProps {
  preview: AssignmentPreview;
  /** Through whose eyes: the first partner's. */
  reader: AssignmentReader & { name: string };
  now: string;
  zone: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What a partner will find on their home page, in the same words. */
export function CoupleSees({ preview, reader, now, zone }: CoupleSeesProps) {
  const { title, dueOn, note, startSeat } = preview;
  const due = day.test(dueOn) ? firstGoWords(dueOn, reader.coachName, new Date(now), zone) : null;
  return (
    <section aria-labelledby="couple-sees" className="flex flex-col gap-3 lg:sticky lg:top-6">
      <h2 id="couple-sees" className="font-semibold">
        What {reader.name} will see
      </h2>
      <Card className="flex flex-col gap-3 font-serif text-lg">
        <p className="text-xl font-medium">{title}</p>
        {note.trim() ? (
          <blockquote className="border-l-2 border-line pl-4 whitespace-pre-line">
            {note.trim()}
            <span className="block font-sans text-sm text-muted">{reader.coachName}</span>
          </blockquote>
        ) : null}
        <p className="font-sans text-base text-muted">
          {startWords(startSeat === "either" ? null : startSeat, reader)} {due}
        </p>
      </Card>
      <p className="text-sm text-muted">The limit shows only to somebody who is above it: a break may help then.</p>
    </section>
  );
}
