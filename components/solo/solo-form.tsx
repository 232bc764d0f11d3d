import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.tsx";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-class.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { SoloCommand } from "@/lib/domain/solo/command.ts";
import { offers, type Solo } from "./solo.ts";

interface SoloFormProps {
  solo: Solo;
  type: SoloCommand["type"];
  /** What the command says besides its type. */
  fields?: Readonly<Record<string, string>> | undefined;
  children: ReactNode;
  /** The fields whose errors the children draw themselves. */
  ownErrors?: readonly string[] | undefined;
}

const sentFields = ({ solo, type, fields = {} }: Pick<SoloFormProps, "solo" | "type" | "fields">) =>
  Object.entries({ soloId: solo.soloId, key: solo.newId(), type, ...fields });

/** The form of one command. It isn't there when the engine wouldn't take the command now. */
export function SoloForm({ solo, type, fields, children, ownErrors }: SoloFormProps) {
  if (!offers(solo, type)) return null;
  return (
    <ActionForm action={solo.act} ownErrors={ownErrors} className="flex flex-col gap-5">
      {sentFields({ solo, type, fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </ActionForm>
  );
}

type SoloButtonProps = Omit<SoloFormProps, "ownErrors"> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
};

/** A command that is one press of a button. Where a draft stands on the screen, what is typed there is kept first. */
export function SoloButton({ children, variant = "primary", size, ...form }: SoloButtonProps) {
  const { editorForm } = form.solo;
  // The button sends the draft, with the whole command as its value. Once there is script, the draft's form is saved in
  // place and has the command's own form sent.
  const afterDraft = editorForm && {
    form: editorForm,
    name: "command",
    value: new URLSearchParams(sentFields(form)).toString(),
  };
  return (
    <SoloForm {...form}>
      <div>
        <SubmitButton variant={variant} size={size} wide={size !== "slim"} {...afterDraft}>
          {children}
        </SubmitButton>
      </div>
    </SoloForm>
  );
}
