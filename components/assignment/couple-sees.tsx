import { Card } from "@/components/ui/card.tsx";
import { dueWords } from "@/lib/domain/time/due-words.ts";

export interface AssignmentPreview {
  title: string;
  dueOn: string;
  note: string;
  startSeat: "a" | "b" | "either";
  now: string;
  zone: string;
}

interface CoupleSeesProps {
  preview: AssignmentPreview;
  partners: readonly { seat: "a" | "b"; name: string }[];
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What the couple will find on their home page. */
export function CoupleSees({ preview, partners }: CoupleSeesProps) {
  const { title, dueOn, note, startSeat, now, zone } = preview;
  const starter = partners.find(({ seat }) => seat === startSeat)?.name;
  return (
    <section aria-labelledby="couple-sees" className="flex flex-col gap-3 lg:sticky lg:top-6">
      <h2 id="couple-sees" className="font-semibold">
        What they will see
      </h2>
      <Card className="flex flex-col gap-3 font-serif text-lg">
        <p className="text-xl font-medium">{title}</p>
        {note.trim() ? <p className="whitespace-pre-line">{note.trim()}</p> : null}
        {day.test(dueOn) ? <p>By {inSentence(dueWords(dueOn, new Date(now), zone))}, if you can.</p> : null}
        <p className="font-sans text-base text-muted">
          {starter ? `Your coach asks ${starter} to begin. Either of you can.` : "Whoever is ready first can begin."}
        </p>
      </Card>
      <p className="text-sm text-muted">The limit shows only as “a break may help” when somebody is above it.</p>
    </section>
  );
}

/** "Today" and "Tomorrow" lose their capital inside a sentence; days and months keep theirs. */
const inSentence = (words: string): string =>
  words.replace(/^(Today|Tomorrow|Yesterday)/, (word) => word.toLowerCase());
