import { notYetStands, stillStands } from "./facts.ts";
import { groundworkScene } from "./groundwork-scene.ts";
import { heartScene } from "./heart-scene.ts";
import { day, isBefore, millis } from "./instant.ts";
import { agreedTime, returnTime } from "./promise.ts";
import { isSetDown } from "./quiet.ts";
import { freshRating, isOver } from "./readiness.ts";
import { otherSeat, type Seat } from "./seat.ts";
import { isOpen, isRevealed, type RepairState, seemsClear, seemsOpen } from "./state.ts";
import type { Scene } from "./view.ts";

/** A day after the return time a rest is waiting. */
export const waitsAfter = day;

/** Whether this person has a repair here at all: they began it, or the other showed it to them. */
const isIn = (state: RepairState, seat: Seat): boolean => isRevealed(state) || state.personal[seat].begun;

function notYetScene(state: RepairState, seat: Seat, now: string): Scene | null {
  const { joint } = state;
  if (notYetStands(joint, seat, now)) return { kind: "notYet", yours: true, until: joint.notYet[seat]?.until ?? null };
  const other = otherSeat(seat);
  if (notYetStands(joint, other, now)) {
    return { kind: "notYet", yours: false, until: joint.notYet[other]?.until ?? null };
  }
  return null;
}

/** A break while its return time is ahead. */
function breakScene(state: RepairState, seat: Seat, now: string): Scene | null {
  const { rest } = state.joint;
  if (!rest || !isBefore(now, rest.returnAt)) return null;
  const { by, returnAt } = rest;
  return { kind: "onBreak", yours: by.includes(seat), returnAt, mayRate: false, rated: null, overLimit: false };
}

/** A time both agreed to, still ahead. In the groundwork private work goes on until then. */
function plannedScene(state: RepairState, now: string): Scene | null {
  const at = agreedTime(state.joint);
  const resting = state.joint.rest !== null || state.joint.place !== "groundwork";
  return at !== null && resting && isBefore(now, at) ? { kind: "planned", at } : null;
}

/** A time put to the other. The one who asked goes on with their own groundwork meanwhile. */
function askedScene(state: RepairState, seat: Seat): Scene | null {
  const { asking, place, rest } = state.joint;
  if (!asking || asking.agreed) return null;
  if (asking.by !== seat) return { kind: "answer", at: asking.at };
  return place === "groundwork" && !rest ? null : { kind: "askedByYou", at: asking.at };
}

/** The return time has come; it goes on once both have checked in. */
function returningScene(state: RepairState, seat: Seat, now: string): Scene | null {
  const { rest } = state.joint;
  const returnAt = returnTime(state.joint);
  if (!rest || returnAt === null) return null;
  if (millis(now) - millis(returnAt) >= waitsAfter) return { kind: "waiting" };
  const rated = freshRating(state, seat, now);
  const overLimit = isOver(state, rated);
  return { kind: "onBreak", yours: rest.by.includes(seat), returnAt, mayRate: true, rated, overLimit };
}

/** Whatever lies over the steps: not yet, a break, an asking, waiting, set down. */
function overlay(state: RepairState, seat: Seat, now: string): Scene | null {
  return (
    notYetScene(state, seat, now) ??
    breakScene(state, seat, now) ??
    plannedScene(state, now) ??
    (isSetDown(state.joint, now) ? { kind: "setDown" } : null) ??
    askedScene(state, seat) ??
    returningScene(state, seat, now)
  );
}

/** A "not yet" from an earlier repair holds here too; only the open one of their own is theirs to leave behind. */
function earlierNotYet(state: RepairState, seat: Seat, now: string): Scene | null {
  const { notYet } = state.setting;
  if (!notYet || isRevealed(state)) return null;
  const other = otherSeat(seat);
  const theirs = notYet[other];
  if (stillStands(theirs, now)) return { kind: "notYet", yours: false, until: theirs?.until ?? null };
  const own = notYet[seat];
  return own?.until && stillStands(own, now) ? { kind: "notYet", yours: true, until: own.until } : null;
}

function closedScene(state: RepairState): Scene {
  if (state.setting.jointWork === "worded") return { kind: "held" };
  return seemsClear(state) && !seemsOpen(state) ? { kind: "alone" } : { kind: "closed" };
}

/**
 * The one scene that this person is in now. It reads the joint log and their own stream, never the other's: what the
 * scene says, and the moves it allows, can't tell on anyone.
 */
export function sceneFor(state: RepairState, seat: Seat, now: string): Scene {
  const { joint, setting } = state;
  if (setting.jointWork === "ended") return { kind: "ended" };
  if (!isIn(state, seat)) return { kind: "begin" };
  if (joint.stopped) return { kind: "stopped", yours: joint.stopped === seat };
  if (joint.completed) return { kind: "complete" };
  if (setting.jointWork === "worded" && isRevealed(state)) return { kind: "held" };
  const over = isRevealed(state) ? overlay(state, seat, now) : null;
  if (over) return over;
  const closed = seemsOpen(state) ? earlierNotYet(state, seat, now) : closedScene(state);
  if (joint.place === "groundwork") return groundworkScene(state, seat, now, closed);
  // A hold rests what it finds in the heart or leaves it under an overlay: were it ever to show, it would be closed.
  return closed ?? (isOpen(state) ? heartScene(state, seat, now) : closedScene(state));
}
