import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.tsx";
import { Button } from "@/components/ui/button.tsx";
import type { ButtonVariant } from "@/components/ui/button-class.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { draftFormId } from "./draft-form.ts";
import { offers, type Player } from "./player.ts";

interface CommandFormProps {
  player: Player;
  type: Command["type"];
  /** What the command says besides its type; null becomes an empty field. */
  fields?: Readonly<Record<string, string | null>> | undefined;
  children: ReactNode;
  /** The fields whose errors the children draw themselves. */
  ownErrors?: readonly string[] | undefined;
}

/** A command as it is sent: flat fields, nothing for null. */
const sentFields = ({ player, type, fields = {} }: Pick<CommandFormProps, "player" | "type" | "fields">) =>
  Object.entries({
    repairId: player.repairId,
    key: player.newId(),
    seen: String(player.view.version),
    type,
    ...fields,
  }).map(([name, value]): [string, string] => [name, value ?? ""]);

/** A second try is the same command, with the same words under the same name, decided on the same page. */
const stamps = ["key", "shareId", "seen"];

/** The form of one command. It isn't there when the engine wouldn't take the command now. */
export function CommandForm({ player, type, fields, children, ownErrors }: CommandFormProps) {
  if (!offers(player, type)) return null;
  return (
    <ActionForm action={player.act} ownErrors={ownErrors} stamps={stamps} className="flex flex-col gap-5">
      {sentFields({ player, type, fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </ActionForm>
  );
}

type CommandButtonProps = Omit<CommandFormProps, "ownErrors"> & {
  variant?: ButtonVariant | undefined;
  /** The step whose draft stands beside it: what is typed there is kept before anything else happens. */
  beside?: StepId | undefined;
};

interface SideButtonProps {
  player: Player;
  view: "time";
  children: ReactNode;
  /** As with a command: what is typed there is kept first. */
  beside?: StepId | undefined;
}

/** The way to a side screen from beside a draft. */
export function SideButton({ player, view, children, beside }: SideButtonProps) {
  return (
    <form method="get" action={`/repairs/${player.repairId}`}>
      <input type="hidden" name="view" value={view} />
      <Button type="submit" wide {...(beside && { form: draftFormId(beside), name: "screen", value: view })}>
        {children}
      </Button>
    </form>
  );
}

/** A command that is one press of a button. */
export function CommandButton({ children, variant = "primary", beside, ...form }: CommandButtonProps) {
  // Beside a draft the button sends the draft, with the whole command as its value. Once there is script, the draft's
  // form is saved in place and has the command's own form sent.
  const afterDraft = beside && {
    form: draftFormId(beside),
    name: "command",
    value: new URLSearchParams(sentFields(form)).toString(),
  };
  return (
    <CommandForm {...form}>
      <div>
        <SubmitButton variant={variant} wide {...afterDraft}>
          {children}
        </SubmitButton>
      </div>
    </CommandForm>
  );
}
