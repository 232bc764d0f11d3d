import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { advance } from "@/lib/domain/repair/advance.ts";
import { strict } from "./protocol-fixtures.ts";
import { cooperate } from "./repair-cooperation.ts";
import { RepairOracle } from "./repair-oracle.ts";
import type { RepairPlay } from "./repair-play.ts";
import { playTrace, type Trace } from "./repair-trace.ts";
import { shippedProtocols } from "./shipped-protocols.ts";

/** The templates that traces are played under: those that ship, and one unlike them. */
export const tracedProtocols: readonly Protocol[] = [...shippedProtocols, strict];

const seats = ["a", "b"] as const;

/** Whether somebody can leave off as things stand, or it is over for them. */
function hasWayOut({ state, now }: RepairPlay, seat: "a" | "b"): boolean {
  const { jointWork } = state.setting;
  const over = jointWork === "ended" || state.joint.stopped !== null || state.joint.completed;
  const notIn = state.joint.version === 0 && !state.personal[seat].begun;
  return over || notIn || advance(state, seat, { type: "stop" }, now).ok;
}

/**
 * Plays one trace and says what is wrong with it: a guard that broke, in the log or on a page, at any moment; a state
 * that didn't replay to the same bytes; a state that left somebody no way out, or the two no way on.
 */
export function problemsOf(protocol: Protocol, trace: Trace): string[] {
  const { pauseAbove, gate } = trace;
  const oracle = new RepairOracle(protocol, { jointWork: gate, ...(pauseAbove === null ? {} : { pauseAbove }) });
  const problems: string[] = [];
  let read = 0;
  const catchUp = (play: RepairPlay) => {
    for (; read < play.log.length; read += 1) {
      const entry = play.log[read];
      if (entry) oracle.read(entry);
    }
    for (const seat of seats) oracle.look(play.view(seat), play.now);
  };
  const play = playTrace(protocol, trace, (step) => catchUp(step.play));
  if (JSON.stringify(play.replayed()) !== JSON.stringify(play.state)) problems.push("it replays to other bytes");
  for (const seat of seats) {
    if (!hasWayOut(play, seat)) problems.push(`no way out for ${seat} from ${play.scene(seat).kind}`);
  }
  const stood = seats.map((seat) => play.scene(seat).kind).join(" and ");
  if (play.state.setting.jointWork !== "ended" && !cooperate(play)) problems.push(`no way on from ${stood}`);
  catchUp(play);
  return [...oracle.problems, ...problems];
}
