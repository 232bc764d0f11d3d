import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Dialog } from "@/components/ui/dialog.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Bond } from "@/lib/domain/couple/bond.ts";
import { CoupleFields } from "./couple-fields.tsx";

interface SettleCoupleProps {
  coupleId: string;
  label: string;
  bond: Bond;
  edit: FormAction;
  end: FormAction;
}

/** Renaming a couple, and ending the work. */
export function SettleCouple({ coupleId, label, bond, edit, end }: SettleCoupleProps) {
  return (
    <div className="flex flex-col gap-4">
      <Disclosure summary="Change the name or the bond">
        <ActionForm
          key={`${label} ${bond}`}
          action={edit}
          ownErrors={["label", "bond"]}
          className="flex flex-col gap-6"
        >
          <input type="hidden" name="coupleId" value={coupleId} />
          <CoupleFields label={label} bond={bond} />
          <div>
            <SubmitButton variant="quiet">Save</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
      <div>
        <Dialog trigger="End the work" triggerLook={{ variant: "danger-calm" }} title="End the work with this couple?">
          <p>
            All of it closes at once, for good. What either showed the other, or you, is taken back. Each keeps what
            they wrote. Both will read “this work has ended”.
          </p>
          <ActionForm action={end}>
            <input type="hidden" name="coupleId" value={coupleId} />
            <SubmitButton variant="danger-calm">End the work</SubmitButton>
          </ActionForm>
        </Dialog>
      </div>
    </div>
  );
}
