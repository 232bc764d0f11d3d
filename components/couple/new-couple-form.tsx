import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Fieldset } from "@/components/ui/fieldset.tsx";
import { OutcomeSelect } from "@/components/ui/outcome-fields.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { CoupleFields } from "./couple-fields.tsx";
import { PartnerFields } from "./partner-fields.tsx";

interface NewCoupleFormProps {
  action: FormAction;
  /** Made with the form: sent twice, it makes one couple. */
  coupleId: string;
  /** The practices the coach works in; asked for only when there are several. */
  practices: readonly { practiceId: string; name: string }[];
}

const fields = ["label", "bond", "nameA", "emailA", "nameB", "emailB"];

/** Everything about a new couple on one page. */
export function NewCoupleForm({ action, coupleId, practices }: NewCoupleFormProps) {
  return (
    <ActionForm action={action} ownErrors={fields}>
      <Stack gap="loose">
        <input type="hidden" name="coupleId" value={coupleId} />
        {practices.length > 1 ? (
          <OutcomeSelect
            label="Practice"
            name="practiceId"
            options={practices.map(({ practiceId, name }) => ({ value: practiceId, label: name }))}
          />
        ) : null}
        <CoupleFields />
        <Fieldset
          label="First partner"
          hint="Use the name that the other one calls them. They can change it when they join."
        >
          <PartnerFields suffix="A" />
        </Fieldset>
        <Fieldset label="Second partner" optional hint="You can add them later. One may start before the other.">
          <PartnerFields suffix="B" optional />
        </Fieldset>
        <div className="flex flex-col gap-3">
          <p className="max-w-xl text-sm text-muted">
            Each gets a link of their own by e-mail. It works once, for 72 hours, and only for that address. The message
            says neither who you are nor what it is about.
          </p>
          <div>
            <SubmitButton pendingLabel="Sending…">Take them on and send the links</SubmitButton>
          </div>
        </div>
      </Stack>
    </ActionForm>
  );
}
