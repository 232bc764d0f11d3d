import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { KeptArea } from "@/components/ui/kept-area.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

interface HoldFormProps {
  action: FormAction;
  coupleId: string;
  words: string;
  /** Whether they have been told before. */
  isTold: boolean;
  /** Where other words wait on the device until they are told. */
  place: string;
}

/** Tells a couple of a hold, when and in the words the coach chooses. */
export function HoldForm({ action, coupleId, words, isTold, place }: HoldFormProps) {
  return (
    <ActionForm action={action} ownErrors={["words"]} className="flex flex-col gap-4">
      <input type="hidden" name="coupleId" value={coupleId} />
      <KeptArea
        place={place}
        label={isTold ? "Other words" : "What they will read"}
        name="words"
        rows={3}
        maxLength={500}
        defaultValue={words}
        hint="Say it so that neither can tell whether an answer of theirs led to it."
        visibleTo={{ audience: "partner", words: "Both partners will read this, at the same moment." }}
      />
      <div>
        <SubmitButton variant={isTold ? "quiet" : "primary"}>
          {isTold ? "Change the words" : "Tell them now"}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
