import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.tsx";
import type { ButtonVariant } from "@/components/ui/button-class.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Command } from "@/lib/domain/repair/command.ts";
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

/** The form of one command. It isn't there when the engine wouldn't take the command now. */
export function CommandForm({ player, type, fields = {}, children, ownErrors }: CommandFormProps) {
  if (!offers(player, type)) return null;
  return (
    <ActionForm action={player.act} ownErrors={ownErrors} className="flex flex-col gap-5">
      <input type="hidden" name="repairId" value={player.repairId} />
      <input type="hidden" name="key" value={player.newId()} />
      <input type="hidden" name="type" value={type} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      {children}
    </ActionForm>
  );
}

type CommandButtonProps = Omit<CommandFormProps, "ownErrors"> & { variant?: ButtonVariant | undefined };

/** A command that is one press of a button. */
export function CommandButton({ children, variant = "primary", ...form }: CommandButtonProps) {
  return (
    <CommandForm {...form}>
      <div>
        <SubmitButton variant={variant} wide>
          {children}
        </SubmitButton>
      </div>
    </CommandForm>
  );
}
