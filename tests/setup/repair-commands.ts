import { stepIds } from "@/lib/domain/protocol/protocol.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { day, hour, minute, plus } from "@/lib/domain/repair/instant.ts";
import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import type { RepairPlay } from "./repair-play.ts";

export const commandTypes: readonly Command["type"][] = [
  "begin",
  "rate",
  "finishStep",
  "name",
  "acknowledge",
  "ask",
  "answerYes",
  "answerAnotherTime",
  "notYet",
  "liftNotYet",
  "proposeOrder",
  "agreeOrder",
  "sendShare",
  "withdrawShare",
  "reflect",
  "answerHeard",
  "own",
  "passOwning",
  "saySoftened",
  "reassure",
  "closeReassurance",
  "sayComplete",
  "answerLingering",
  "startRound",
  "takeBreak",
  "goBack",
  "switchRoles",
  "proposeTime",
  "stop",
];

/**
 * Payloads that a command could carry now: those that say what is true, and some that don't. `fresh` is a share id
 * that was never used; `further`, durations to try besides.
 */
export function commandsOf(
  type: Command["type"],
  play: Pick<RepairPlay, "now" | "state">,
  seat: Seat,
  fresh: string,
  further: readonly number[] = [],
): Command[] {
  const { now, state } = play;
  const times = [
    plus(now, 25 * minute),
    plus(now, 2 * hour),
    plus(now, 2 * day),
    plus(now, -hour),
    null,
    ...further.map((more) => plus(now, more)),
  ];
  const used = state.joint.shares.map((share) => share.shareId);
  switch (type) {
    case "rate":
      return [3, 2, 4, 1, 5, 6, 9].map((rating) => ({ type, rating, step: "regulate", moment: "before" }));
    case "finishStep":
      return [
        { type, step: "regulate" },
        { type, step: "intent" },
      ];
    case "ask":
    case "startRound":
    case "proposeTime":
      return [...times.map((time) => ({ type, at: time })), { type, at: null }, { type, at: null }];
    case "answerYes":
      return [
        { type, at: state.joint.asking?.at ?? null },
        { type, at: state.joint.asking?.at ?? null },
        { type, at: null },
      ];
    case "answerAnotherTime":
      return times.flatMap((time) => (time === null ? [] : [{ type, at: time }]));
    case "notYet":
      return times.map((until) => ({ type, until }));
    case "proposeOrder":
      return [
        { type, first: seat, idea: "turns" },
        { type, first: otherSeat(seat), idea: "raiser" },
      ];
    case "agreeOrder":
      return [
        { type, first: seat },
        { type, first: otherSeat(seat) },
      ];
    case "sendShare":
      return [{ type, shareId: fresh }, { type, shareId: fresh }, ...used.map((id) => ({ type, shareId: id }))];
    case "withdrawShare":
      return [...used.map((id) => ({ type, shareId: id })), { type, shareId: fresh }];
    case "reflect":
    case "own":
    case "reassure":
      return [
        { type, shareId: null },
        { type, shareId: fresh },
        { type, shareId: used[0] ?? null },
      ];
    case "answerHeard":
      return (["yes", "yes", "partly", "notNow"] as const).map((answer) => ({ type, answer }));
    case "answerLingering":
      return (["nothing", "nothing", "something"] as const).map((answer) => ({ type, answer }));
    case "takeBreak":
      return [null, ...times].map((returnAt) => ({ type, returnAt }));
    case "goBack":
      return stepIds.map((to) => ({ type, to }));
    default:
      return [{ type }];
  }
}
