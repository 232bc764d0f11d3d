import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.tsx";
import type { RehearsalMove } from "@/lib/domain/rehearsal/permission.ts";
import { type After, offers } from "./after.ts";

interface AfterFormProps {
  after: After;
  type: RehearsalMove;
  /** What the command says besides its type. */
  fields?: Readonly<Record<string, string>> | undefined;
  children: ReactNode;
  /** The fields whose errors the children draw themselves. */
  ownErrors?: readonly string[] | undefined;
}

/** A second try is the same command: the same words under the same line, after the same turn, on the same branch. */
export const stamps = ["key", "lineId", "after", "branch"] as const;

/** The form of one command. It isn't there when the engine wouldn't take the command now. */
export function AfterForm({ after, type, fields = {}, children, ownErrors }: AfterFormProps) {
  if (!offers(after, type)) return null;
  const { rehearsalId, newId, act } = after;
  return (
    <ActionForm action={act} ownErrors={ownErrors} stamps={stamps} className="flex flex-col gap-5">
      {Object.entries({ rehearsalId, key: newId(), type, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </ActionForm>
  );
}
