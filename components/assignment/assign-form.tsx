"use client";

import { useEffect, useRef, useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { KeptArea } from "@/components/ui/kept-area.tsx";
import { OutcomeDate, OutcomeRadio } from "@/components/ui/outcome-fields.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { longestNote } from "@/lib/domain/assignment/note-length.ts";
import { type AssignmentPreview, CoupleSees } from "./couple-sees.tsx";

export interface OfferedProtocol {
  protocolId: string;
  title: string;
  summary: string;
  credit: string;
  pauseAbove: 4 | 5;
}

interface AssignFormProps {
  action: FormAction;
  /** Sent along unseen: which couple, which assignment. */
  hidden: Readonly<Record<string, string>>;
  /** One only when it can't be changed any more. */
  protocols: readonly [OfferedProtocol, ...OfferedProtocol[]];
  partners: readonly { seat: "a" | "b"; name: string }[];
  coachName: string;
  terms: { dueOn: string; note: string; pauseAbove: 4 | 5; startSeat: "a" | "b" | "either" };
  /** The coach's own today, as a date control takes it, and as words are reckoned from. */
  today: string;
  now: string;
  zone: string;
  submit: string;
  /** Where the note waits on the device until it is saved. */
  place: string;
}

const fields = ["protocolId", "dueOn", "note", "pauseAbove", "startSeat"];

/** What the form says now. */
function previewOf(form: HTMLFormElement, protocols: AssignFormProps["protocols"]): AssignmentPreview {
  const read = (name: string) => String(new FormData(form).get(name) ?? "");
  const chosen = protocols.find(({ protocolId }) => protocolId === read("protocolId")) ?? protocols[0];
  const seat = read("startSeat");
  return {
    title: chosen.title,
    dueOn: read("dueOn"),
    note: read("note"),
    startSeat: seat === "a" || seat === "b" ? seat : "either",
  };
}

/** What a coach sets, on the left; what the couple will see of it, on the right, as it is written. */
export function AssignForm(props: AssignFormProps) {
  const { action, hidden, protocols, partners, coachName, terms, today, now, zone, submit, place } = props;
  const whole = useRef<HTMLDivElement>(null);
  const [reader, other] = partners;
  const [preview, setPreview] = useState<AssignmentPreview>({
    title: protocols[0].title,
    dueOn: terms.dueOn,
    note: terms.note,
    startSeat: terms.startSeat,
  });

  // What was typed before the script arrived, or waited on this device, shows in the preview as well.
  useEffect(() => {
    const form = whole.current?.querySelector("form");
    if (form) setPreview(previewOf(form, protocols));
  }, [protocols]);

  return (
    <div
      ref={whole}
      className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]"
      onInput={(event) => {
        const form = event.target instanceof Element ? event.target.closest("form") : null;
        if (form) setPreview(previewOf(form, protocols));
      }}
    >
      <ActionForm action={action} ownErrors={fields}>
        <Stack gap="regular">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {protocols.length > 1 ? (
            <OutcomeRadio
              label="Protocol"
              name="protocolId"
              options={protocols.map(({ protocolId, title, summary, credit }) => ({
                value: protocolId,
                label: title,
                note: `${summary} ${credit}`,
              }))}
              defaultValue={protocols[0].protocolId}
              required
            />
          ) : (
            <input type="hidden" name="protocolId" value={protocols[0].protocolId} />
          )}
          <OutcomeDate
            label="Due"
            name="dueOn"
            min={terms.dueOn && terms.dueOn < today ? terms.dueOn : today}
            defaultValue={terms.dueOn}
            optional
            hint="A day to have done it once. After it they can still begin."
          />
          <KeptArea
            place={place}
            label="A note to the couple"
            name="note"
            rows={3}
            maxLength={longestNote}
            defaultValue={terms.note}
            optional
            hint="Best in words they used themselves: when, where, what for."
            visibleTo={{ audience: "partner", words: "Both partners will read this, also one who joins later." }}
          />
          <OutcomeRadio
            label="Who is asked to begin?"
            name="startSeat"
            options={[
              { value: "either", label: "Whoever is ready first" },
              ...partners.map(({ seat, name }) => ({ value: seat, label: name })),
            ]}
            defaultValue={terms.startSeat}
          />
          <OutcomeRadio
            label="The limit"
            name="pauseAbove"
            hint="How stirred up each may be, at most, to go on together. Neither partner sees the other’s number. You see a number only if that person agreed to show you theirs."
            options={[
              { value: "5", label: "5 of 10", note: "At 5 itself, a break is offered." },
              { value: "4", label: "4 of 10", note: "Steadier ground." },
            ]}
            defaultValue={String(terms.pauseAbove)}
          />
          <div>
            <SubmitButton>{submit}</SubmitButton>
          </div>
        </Stack>
      </ActionForm>
      {reader ? (
        <CoupleSees
          preview={preview}
          reader={{ ...reader, coachName, other: other?.name ?? null }}
          now={now}
          zone={zone}
        />
      ) : null}
    </div>
  );
}
