import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { KeptArea } from "@/components/ui/kept-area.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

interface NoteFormProps {
  coupleId: string;
  /** Made with the form: sent twice, it is one note. */
  noteKey: string;
  /** Where its words wait on the device until they are kept. */
  place: string;
  longest: number;
  action: FormAction;
}

/** A note for nobody but oneself. */
export function NoteForm({ coupleId, noteKey, place, longest, action }: NoteFormProps) {
  return (
    <ActionForm action={action} ownErrors={["text"]} className="flex flex-col gap-5">
      <input type="hidden" name="coupleId" value={coupleId} />
      <input type="hidden" name="key" value={noteKey} />
      <KeptArea
        place={place}
        label="Your note"
        name="text"
        rows={8}
        maxLength={longest}
        required
        visibleTo={{ audience: "self", words: "Only you. Nobody is told that you wrote anything." }}
      />
      <div>
        <SubmitButton wide>Keep this note</SubmitButton>
      </div>
    </ActionForm>
  );
}
