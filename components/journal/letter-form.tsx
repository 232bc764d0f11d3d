import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { KeptArea } from "@/components/ui/kept-area.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

interface LetterFormProps {
  coupleId: string;
  /** Whom it is for: to no other coach is it sent. */
  coachId: string;
  coachName: string;
  other: string | null;
  /** What the practice's policy says of what a coach is told alone. */
  sharingNote: string;
  /** Made with the form: sent twice, it is written once. */
  letterKey: string;
  /** Where its words wait on the device until they are sent. */
  place: string;
  longest: number;
  /** What hears words of danger as they are written, on this device alone. */
  listening: ReactNode;
  action: FormAction;
}

/** What somebody writes to their coach alone. */
export function LetterForm(props: LetterFormProps) {
  const { coupleId, coachId, coachName, other, sharingNote, letterKey, place, longest, listening, action } = props;
  const isntTold = other ? ` ${other} isn’t told that you wrote.` : "";
  return (
    <ActionForm action={action} ownErrors={["text"]} className="flex flex-col gap-5">
      <input type="hidden" name="coupleId" value={coupleId} />
      <input type="hidden" name="coachId" value={coachId} />
      <input type="hidden" name="key" value={letterKey} />
      <KeptArea
        place={place}
        label="What you write"
        name="text"
        rows={8}
        maxLength={longest}
        required
        visibleTo={{ audience: "coach", words: `You and ${coachName}.${isntTold} ${sharingNote}` }}
      />
      {listening}
      <div>
        <SubmitButton wide>Send to {coachName}</SubmitButton>
      </div>
    </ActionForm>
  );
}
