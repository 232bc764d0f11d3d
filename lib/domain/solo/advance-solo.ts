import type { Recorded } from "@/lib/domain/repair/event.ts";
import { millis, minute } from "@/lib/domain/repair/instant.ts";
import { applySolo } from "./apply-solo.ts";
import type { SoloCommand } from "./command.ts";
import type { SoloEvent } from "./event.ts";
import type { SoloRefusal } from "./refusal.ts";
import { soloMoves } from "./solo-view.ts";
import { type SoloState, stepAfter } from "./state.ts";

/** The event to be recorded with the `now` that was passed in, and the state it leads to. */
export type SoloAdvance = { ok: true; state: SoloState; event: SoloEvent } | { ok: false; reason: SoloRefusal };

/** The same rating again within this is a repeat. */
const repeatWithin = minute;

/** Whether things stand as the command would have them, so that saying it again changes nothing. */
function isDone(state: SoloState, command: SoloCommand, now: string): boolean {
  const { phase, step, rating, way } = state;
  switch (command.type) {
    case "begin":
      return phase !== "notBegun";
    case "rate":
      return rating?.rating === command.rating && millis(now) - millis(rating.at) < repeatWithin;
    case "goOn":
      return stepAfter(state, command.from) === step;
    case "goBack":
      return command.to === step;
    case "chooseWay":
      return way === command.way;
    case "setAside":
      return phase === "setAside";
    case "resume":
      return phase === "underway";
    case "close":
      return phase === "closed";
  }
}

function refusalIn({ phase }: SoloState): SoloRefusal {
  if (phase === "closed") return "closed";
  return phase === "setAside" ? "set-aside" : "moved-on";
}

/** What a command that is offered comes to, or null where it was meant for another step than this. */
function decide({ path, step }: SoloState, command: SoloCommand): SoloEvent | null {
  switch (command.type) {
    case "begin":
      return { type: "begun" };
    case "rate":
      return { type: "rated", rating: command.rating };
    case "goOn":
      return command.from === step ? { type: "stepFinished", step } : null;
    case "goBack": {
      const target = path.indexOf(command.to);
      return target >= 0 && target < path.indexOf(step) ? { type: "wentBack", to: command.to } : null;
    }
    case "chooseWay":
      return { type: "wayChosen", way: command.way };
    case "setAside":
      return { type: "setAside" };
    case "resume":
      return { type: "resumed" };
    case "close":
      return { type: "closed" };
  }
}

/**
 * One command of the one whose solo it is: the event it comes to and the state after it, or why not. Pure; `now` is the
 * server's clock as ISO 8601 in UTC. It knows nothing of the couple's work, so that nothing there can stop it.
 */
export function advanceSolo(state: SoloState, command: SoloCommand, now: string): SoloAdvance {
  if (isDone(state, command, now)) return { ok: false, reason: "already-done" };
  const event = soloMoves(state).includes(command.type) ? decide(state, command) : null;
  if (event === null) return { ok: false, reason: refusalIn(state) };
  const recorded: Recorded<SoloEvent> = { ...event, recordedAt: now };
  return { ok: true, state: applySolo(state, recorded), event };
}
