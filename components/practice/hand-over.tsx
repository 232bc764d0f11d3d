import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { OutcomeSelect } from "@/components/ui/outcome-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

interface HandOverProps {
  practiceId: string;
  couples: readonly { coupleId: string; label: string }[];
  /** Who may take a couple over. */
  coaches: readonly { userId: string; name: string }[];
  /** Who reads this page. */
  userId: string;
  action: FormAction;
}

/** Gives one couple of a coach to another. The owner sees their names for them and nothing else of theirs. */
export function HandOver({ practiceId, couples, coaches, userId, action }: HandOverProps) {
  if (coaches.length === 0) return <p>There is no other coach to hand a couple to. Invite one first.</p>;
  return (
    <ActionForm action={action} ownErrors={["coupleId", "coachId"]} className="flex max-w-2xl flex-col gap-6">
      <input type="hidden" name="practiceId" value={practiceId} />
      <OutcomeSelect
        label="Couple"
        name="coupleId"
        hint="By the name that their coach gave them. You see nothing else of theirs here."
        placeholder="Choose"
        options={couples.map(({ coupleId, label }) => ({ value: coupleId, label }))}
        required
      />
      <OutcomeSelect
        label="Who takes them over"
        name="coachId"
        hint="The couple sees the new name at once. What they showed their coach until now is not passed on."
        placeholder="Choose"
        options={coaches.map((coach) => ({
          value: coach.userId,
          label: coach.userId === userId ? `${coach.name} (you)` : coach.name,
        }))}
        required
      />
      <div>
        <SubmitButton>Hand over</SubmitButton>
      </div>
    </ActionForm>
  );
}
