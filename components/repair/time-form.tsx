import type { ReactNode } from "react";
import type { ButtonVariant } from "@/components/ui/button-class.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Command } from "@/lib/domain/repair/command.ts";
import { noTime } from "@/lib/domain/time/chosen-time.ts";
import { type Moment, returnTimes, talkTimes } from "@/lib/domain/time/moments.ts";
import { stretchWords } from "@/lib/domain/time/words.ts";
import { formatLocal, wallTime } from "@/lib/domain/time/zone.ts";
import { CommandForm } from "./command-form.tsx";
import type { Player } from "./player.ts";
import { TimeChoice } from "./time-choice.tsx";

interface TimeFormProps {
  player: Player;
  type: Extract<Command["type"], "ask" | "answerAnotherTime" | "proposeTime" | "startRound" | "notYet" | "takeBreak">;
  label: string;
  /** The words of choosing no time, where that can be chosen. It stands ready. */
  without?: string | undefined;
  submit: string;
  variant?: ButtonVariant | undefined;
  children?: ReactNode;
}

const shown = (moments: readonly Moment[]) => moments.map(({ at, ...known }) => ({ at: at.toISOString(), ...known }));

/** A command that names a time: a few ready moments in the person's own words, or any other. */
export function TimeForm({ player, type, label, without, submit, variant, children }: TimeFormProps) {
  const { now, zone, protocol } = player;
  const moments = type === "takeBreak" ? returnTimes(now, zone, protocol.policy) : talkTimes(now, zone);
  return (
    <CommandForm player={player} type={type} ownErrors={["when", "local", "at", "until", "returnAt"]}>
      <TimeChoice
        label={label}
        moments={shown(moments)}
        without={without}
        chosen={without === undefined ? moments[0]?.at.toISOString() : noTime}
        zone={zone}
        earliest={formatLocal(wallTime(now, zone))}
      />
      {children}
      <div>
        <SubmitButton wide variant={variant}>
          {submit}
        </SubmitButton>
      </div>
    </CommandForm>
  );
}

/** The shortest break, in words. */
export function shortestBreak({ now, protocol }: Player): string {
  const at = new Date(now.getTime() + protocol.policy.breakMinutes * 60_000);
  return `In ${stretchWords(now, at)}`;
}
