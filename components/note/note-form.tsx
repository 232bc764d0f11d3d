"use client";

import { Fragment, type ReactNode, useState } from "react";
import { ActionForm, type FormAction, useFormOutcome } from "@/components/ui/action-form.tsx";
import { KeptArea } from "@/components/ui/kept-area.tsx";
import { OutcomeRadio } from "@/components/ui/outcome-fields.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { type Addressee, addressees, kindFor, seatFor } from "@/lib/domain/note/note-kind.ts";
import { longestNote } from "@/lib/domain/note/note-length.ts";
import { type NotePartner, noteTitle, readersAhead } from "@/lib/domain/note/note-readers.ts";

interface NoteFormProps {
  action: FormAction;
  coupleId: string;
  /** Made with the page: the same form sent twice writes one note. */
  noteId: string;
  partners: readonly NotePartner[];
  /** Where its words wait on the device until they are saved. */
  place: string;
  /** What the practice's policy means for a note to one partner. */
  aloneLine: string;
}

const fields = ["to", "text"];
const isAddressee = (value: string): value is Addressee => addressees.some((each) => each === value);

/** Begins afresh each time what is around it was accepted, and keeps what was typed at any other time. */
function AfreshWhenDone({ children }: { children: ReactNode }) {
  const { done } = useFormOutcome();
  const [seen, setSeen] = useState({ done, times: 0 });
  if (done !== seen.done) setSeen({ done, times: seen.times + Number(done) });
  return <Fragment key={seen.times}>{children}</Fragment>;
}

function NoteFields({ partners, place, aloneLine }: Pick<NoteFormProps, "partners" | "place" | "aloneLine">) {
  const offered = addressees.filter((to) => {
    const addressed = seatFor(to);
    return addressed === null || partners.some(({ seat, joined }) => seat === addressed && joined);
  });
  const { values } = useFormOutcome();
  const before = typeof values.to === "string" && isAddressee(values.to) ? values.to : null;
  const [to, setTo] = useState<Addressee | null>(before);
  return (
    <Stack gap="regular">
      <div
        onInput={({ target }) => {
          if (target instanceof HTMLInputElement && isAddressee(target.value)) setTo(target.value);
        }}
      >
        <OutcomeRadio
          label="Who is it for?"
          name="to"
          options={offered.map((value) => ({
            value,
            label: noteTitle({ kind: kindFor(value), seat: seatFor(value) }, partners),
            note: seatFor(value) ? `${readersAhead(value, partners)} ${aloneLine}` : readersAhead(value, partners),
          }))}
          required
        />
      </div>
      <KeptArea
        place={place}
        label="What you write"
        name="text"
        rows={4}
        maxLength={longestNote}
        visibleTo={
          to === null
            ? undefined
            : {
                audience: to === "process" ? "self" : to === "case" ? "coach" : "partner",
                words: readersAhead(to, partners),
              }
        }
        required
      />
    </Stack>
  );
}

/** A note, and who will read it: said with every choice, and again beside the field. */
export function NoteForm({ action, coupleId, noteId, partners, place, aloneLine }: NoteFormProps) {
  return (
    <ActionForm action={action} ownErrors={fields} stamps={["noteId"]}>
      <input type="hidden" name="coupleId" value={coupleId} />
      <input type="hidden" name="noteId" value={noteId} />
      <AfreshWhenDone>
        <NoteFields partners={partners} place={place} aloneLine={aloneLine} />
      </AfreshWhenDone>
      <div className="mt-6">
        <SubmitButton variant="quiet">Save the note</SubmitButton>
      </div>
    </ActionForm>
  );
}
