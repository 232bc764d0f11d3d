import { type RehearsalCommand, rehearsalCommandSchema } from "@/lib/domain/rehearsal/command.ts";
import { hintKinds, transcriptChoices } from "@/lib/domain/rehearsal/event.ts";
import { rehearsalRoles, voices } from "@/lib/domain/rehearsal/role.ts";
import { difficulties } from "@/lib/domain/rehearsal/setting.ts";
import type { RehearsalPlay } from "./rehearsal-play.ts";

type Type = RehearsalCommand["type"];

export const rehearsalCommandTypes: readonly Type[] = rehearsalCommandSchema.options.map(
  (option) => option.shape.type.value,
);

const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, number) => number);
const ratings = [
  { confidence: 0, activation: 1 },
  { confidence: 10, activation: 10 },
  { confidence: 5, activation: 6 },
];

/** Every way there is to say a command as things stand, the likeliest first; `lineId`: for words that are new. */
export function rehearsalCommandsOf(type: Type, { state }: RehearsalPlay, lineId: string): RehearsalCommand[] {
  const { turns, branches, pauses, places } = state;
  const tip = branches[state.branch - 1]?.tip ?? 0;
  switch (type) {
    case "join":
      return rehearsalRoles.map((role) => ({ type, role }));
    case "agree":
      return [true, false].flatMap((card) => [true, false].map((machine) => ({ type, card, machine })));
    case "setStopWord":
    case "landed":
    case "note":
    case "nextTry":
      return [{ type, lineId }];
    case "rateBefore":
    case "rateAfter":
      return ratings.map((rating) => ({ type, ...rating }));
    case "say":
      return [tip, tip, tip, tip, tip, Math.max(0, tip - 1), 0].map((after) => ({
        type,
        lineId,
        after,
        move: "share",
      }));
    case "rate":
      return ratings.map(({ activation }) => ({ type, activation }));
    case "whisper":
      return [true, false].map((praise) => ({ type, lineId, praise }));
    case "hint":
      return hintKinds.map((kind) => ({ type, kind }));
    case "resume":
      return [pauses, pauses, pauses, Math.max(1, pauses - 1)].map((pause) => ({ type, pause }));
    case "rewind":
      return [state.branch, 1].flatMap((branch) => upTo(turns.length + 1).map((to) => ({ type, to, branch })));
    case "switchBranch":
      return branches.map(({ number }) => ({ type, to: number }));
    case "switchRoles":
      return voices.map((voice) => ({ type, voice }));
    case "changeDifficulty":
      return difficulties.map((to) => ({ type, to }));
    case "letGo":
    case "askBack":
      return [...places.map(({ id }) => id), "nobody"].map((place) => ({ type, place }));
    case "leave":
      return [{ type }, ...transcriptChoices.map((choice) => ({ type, choice }))];
    case "choose":
      return transcriptChoices.map((choice) => ({ type, choice }));
    default:
      return [{ type }];
  }
}
