import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

interface LeaveFormProps {
  coupleId: string;
  other: string;
  coachName: string;
  action: FormAction;
}

/** Leaving: alone, without a reason, with everything that follows said first. */
export function LeaveForm({ coupleId, other, coachName, action }: LeaveFormProps) {
  return (
    <Disclosure summary="Leave this work">
      <p>You can leave alone, at any time, without a reason.</p>
      <ul className="flex list-disc flex-col gap-2 pl-6">
        <li>
          The work ends for both of you, at once. {other} will see that it has ended, and not by whom. {coachName} will
          see that too.
        </li>
        <li>Everything that either of you sent can no longer be read by the others. It may have been read by now.</li>
        <li>What you wrote stays yours alone.</li>
        <li>It can’t be taken up again. You can always start new work later.</li>
      </ul>
      <ActionForm action={action} className="flex flex-col gap-3">
        <input type="hidden" name="coupleId" value={coupleId} />
        <div>
          <SubmitButton variant="danger-calm" wide>
            Leave this work
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
