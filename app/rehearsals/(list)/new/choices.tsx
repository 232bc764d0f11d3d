import type { OfferedPersona } from "@/components/rehearsal/create-persona.tsx";
import { TimeChoice } from "@/components/repair/time-choice.tsx";
import { personas } from "@/lib/domain/persona/personas.ts";
import type { RehearsalMode, RehearsalStep } from "@/lib/domain/rehearsal/setting.ts";
import { noTime } from "@/lib/domain/time/chosen-time.ts";
import { talkTimes } from "@/lib/domain/time/moments.ts";
import { formatLocal, wallTime } from "@/lib/domain/time/zone.ts";

/** Who can answer from written lines, without a line of theirs. */
export const offeredPersonas: readonly OfferedPersona[] = personas.map(({ key, name, about, difficulty }) => ({
  key,
  name,
  about,
  difficulty,
}));

const usualModes = {
  self: ["script", "friend", "coach"],
  partner: ["coach", "script", "friend"],
} as const satisfies Record<string, readonly RehearsalMode[]>;

/** With whom one can practise, oneself or by a coach's setting. A machine comes last, and only where it is switched on. */
export const offeredModes = (whom: keyof typeof usualModes, machineHost: string | null): readonly RehearsalMode[] =>
  machineHost === null ? usualModes[whom] : [...usualModes[whom], "model"];

/** The heart of most talks, where nothing else was asked for. */
export const usualSteps: readonly RehearsalStep[] = ["speak"];

/** When it is planned for. It need not be. */
export function RehearsalTime({ now, zone }: { now: Date; zone: string }) {
  return (
    <TimeChoice
      label="When?"
      moments={talkTimes(now, zone).map(({ at, ...known }) => ({ at: at.toISOString(), ...known }))}
      without="Whenever it suits"
      chosen={noTime}
      zone={zone}
      earliest={formatLocal(wallTime(now, zone))}
    />
  );
}
