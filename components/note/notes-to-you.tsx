import { Badge } from "@/components/ui/badge.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Section } from "@/components/ui/section.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { dayWords } from "@/lib/domain/time/words.ts";

export interface NoteToYou {
  noteId: string;
  text: string;
  authorName: string;
  /** Whether the other partner reads it too. */
  isForBoth: boolean;
  writtenAt: Date;
  edited: boolean;
}

interface NotesToYouProps {
  notes: readonly NoteToYou[];
  coachName: string;
  /** The other partner's name; null while there is none. */
  other: string | null;
  now: Date;
  zone: string;
}

/** How many stand open; what came before is folded away. */
const shown = 3;

function Note({ note, props }: { note: NoteToYou; props: NotesToYouProps }) {
  const { other, now, zone } = props;
  return (
    <li className="flex flex-col gap-2">
      <blockquote className="border-l-2 border-line pl-4">
        <p className="whitespace-pre-line wrap-anywhere">{note.text}</p>
        <p className="mt-1 flex flex-wrap items-center gap-2 font-sans text-sm text-muted">
          {note.authorName}, {dayWords(note.writtenAt, now, zone)}
          {note.edited ? <Badge>Edited</Badge> : null}
        </p>
      </blockquote>
      <VisibleTo audience={note.isForBoth ? "partner" : "self"}>
        {note.isForBoth
          ? `You and ${other ?? "a partner who joins later"} can read this.`
          : `Written to you alone.${other ? ` ${other} isn’t told.` : ""}`}
      </VisibleTo>
    </li>
  );
}

/** What the coach wrote to this person, the newest first. */
export function NotesToYou(props: NotesToYouProps) {
  const { notes, coachName } = props;
  if (notes.length === 0) return null;
  const list = (some: readonly NoteToYou[]) => (
    <ul className="flex flex-col gap-6">
      {some.map((note) => (
        <Note key={note.noteId} note={note} props={props} />
      ))}
    </ul>
  );
  const isOneAuthor = notes.every((note) => note.authorName === coachName);
  return (
    <Section title={isOneAuthor ? `Notes from ${coachName}` : "Notes from your coaches"}>
      {list(notes.slice(0, shown))}
      {notes.length > shown ? <Disclosure summary="Earlier notes">{list(notes.slice(shown))}</Disclosure> : null}
    </Section>
  );
}
