import type { ReactNode } from "react";
import type { ButtonVariant } from "@/components/ui/button-class.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { RehearsalMove } from "@/lib/domain/rehearsal/permission.ts";
import { AfterForm } from "./after-form.tsx";
import type { Room } from "./room.ts";

interface RoomButtonProps {
  room: Room;
  type: RehearsalMove;
  fields?: Readonly<Record<string, string>> | undefined;
  variant?: ButtonVariant | undefined;
  /** For a bar, where several stand beside one another. */
  slim?: boolean | undefined;
  /** Stands above the button, within its form. */
  above?: ReactNode;
  children: ReactNode;
}

/** A command that is one press of a button. It isn't there when the engine wouldn't take it now. */
export function RoomButton({ room, type, fields, variant = "quiet", slim = false, above, children }: RoomButtonProps) {
  return (
    <AfterForm after={room} type={type} fields={fields}>
      {above}
      <div>
        <SubmitButton variant={variant} wide={!slim} size={slim ? "slim" : "regular"}>
          {children}
        </SubmitButton>
      </div>
    </AfterForm>
  );
}

/** The quietest button of a form, at the end of a line. */
export function SmallSubmit({ children }: { children: ReactNode }) {
  return (
    <SubmitButton variant="plain" size="slim" className="-mr-3">
      {children}
    </SubmitButton>
  );
}

/** Among buttons to choose by, the one that holds now. */
export function Chosen({ children }: { children: ReactNode }) {
  return (
    <span
      aria-current="true"
      className="inline-flex min-h-11 max-w-full items-center rounded-control border border-accent bg-accent-soft px-3 py-1.5 font-sans text-base font-semibold"
    >
      {children}
    </span>
  );
}
