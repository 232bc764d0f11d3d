import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Card } from "@/components/ui/card.tsx";
import { Dialog } from "@/components/ui/dialog.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { KeptArea } from "@/components/ui/kept-area.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { type Audience, VisibleTo } from "@/components/ui/visible-to.tsx";
import type { NoteKind } from "@/lib/domain/note/note-kind.ts";
import { longestNote } from "@/lib/domain/note/note-length.ts";

export interface ListedNote {
  noteId: string;
  kind: NoteKind;
  /** The heading, such as "To Noor alone". */
  title: string;
  /** Who can read it, in words. */
  readers: string;
  text: string;
  version: number;
  /** When it was written, in words. */
  when: string;
  edited: boolean;
  /** Whether it is the reader's own to change. */
  isOwn: boolean;
  /** Where words to change it to wait on the device until they are saved. */
  place: string;
}

interface NoteListProps {
  coupleId: string;
  notes: readonly ListedNote[];
  ended: boolean;
  edit: FormAction;
  remove: FormAction;
}

const audiences: Readonly<Record<NoteKind, Audience>> = {
  toCouple: "partner",
  toPartner: "partner",
  caseNote: "coach",
  processNote: "self",
};

function EditForm({ coupleId, note, edit }: { note: ListedNote } & Pick<NoteListProps, "coupleId" | "edit">) {
  const { noteId, version, text, kind, readers, place } = note;
  return (
    <Disclosure summary="Change it">
      <ActionForm key={version} action={edit} ownErrors={["text"]} className="flex flex-col gap-4">
        <input type="hidden" name="coupleId" value={coupleId} />
        <input type="hidden" name="noteId" value={noteId} />
        <input type="hidden" name="version" value={version} />
        <KeptArea
          place={place}
          label="The note in new words"
          name="text"
          rows={4}
          maxLength={longestNote}
          defaultValue={text}
          visibleTo={{ audience: audiences[kind], words: readers }}
          required
        />
        <div>
          <SubmitButton variant="quiet">Save the change</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

function DeleteButton({ coupleId, note, remove }: { note: ListedNote } & Pick<NoteListProps, "coupleId" | "remove">) {
  const isRead = note.kind === "toCouple" || note.kind === "toPartner";
  return (
    <Dialog
      trigger="Delete it"
      triggerLook={{ variant: "plain", size: "compact" }}
      title="Delete this note?"
      closeLabel="Keep it"
    >
      <p>It is gone for good.{isRead ? " Whoever could read it may have read it." : null}</p>
      <ActionForm action={remove}>
        <input type="hidden" name="coupleId" value={coupleId} />
        <input type="hidden" name="noteId" value={note.noteId} />
        <SubmitButton variant="danger-calm">Delete the note</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

/** What a coach wrote, the newest first, each with who can read it. */
export function NoteList({ coupleId, notes, ended, edit, remove }: NoteListProps) {
  return (
    <ul className="flex flex-col gap-4">
      {notes.map((note) => (
        <Card as="li" key={note.noteId} className="flex flex-col gap-3">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-semibold">{note.title}</span>
            <span className="text-sm text-muted">{note.when}</span>
            {note.edited ? <Badge>Edited</Badge> : null}
          </p>
          <blockquote className="border-l-2 border-line pl-4 font-serif whitespace-pre-line wrap-anywhere">
            {note.text}
          </blockquote>
          <VisibleTo audience={audiences[note.kind]}>{note.readers}</VisibleTo>
          {note.isOwn ? (
            <div className="flex flex-col items-start gap-2">
              {ended ? null : <EditForm coupleId={coupleId} note={note} edit={edit} />}
              <DeleteButton coupleId={coupleId} note={note} remove={remove} />
            </div>
          ) : null}
        </Card>
      ))}
    </ul>
  );
}
