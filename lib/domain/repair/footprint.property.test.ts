import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tracedProtocols } from "@/tests/setup/repair-check.ts";
import { sample, sampleTimeout } from "@/tests/setup/repair-sample.ts";
import { playTrace, trace } from "@/tests/setup/repair-trace.ts";
import { type ToldStep, tellQuarters } from "@/tests/setup/trend-oracle.ts";
import type { JointEvent, Recorded } from "./event.ts";
import { footprintsOf } from "./footprint.ts";
import type { RepairState } from "./state.ts";

/** What the footprints of a log say of each step, whenever it was. */
function byFootprints(start: RepairState, log: readonly Recorded<JointEvent>[]): Record<string, Partial<ToldStep>> {
  const told: Record<string, Partial<ToldStep>> = {};
  const mark = (step: string, round: number, more: Partial<ToldStep> = {}) => {
    const before = told[step];
    told[step] = {
      completed: Boolean(before?.completed || more.completed),
      paused: Boolean(before?.paused || more.paused),
      notYet: Boolean(before?.notYet || more.notYet),
      round: Math.max(before?.round ?? 1, round),
    };
  };
  const footprints = footprintsOf(start, log, log[0]?.recordedAt ?? "");
  for (const [index, { atStep, stands, round, passed }] of footprints.entries()) {
    const type = log[index]?.type;
    for (const step of stands) mark(step, round);
    if (type === "breakBegan") mark(atStep, round, { paused: true });
    if (type === "notYet") mark(atStep, round, { notYet: true });
    for (const done of passed) mark(done, round, { completed: true });
  }
  return told;
}

describe.each(tracedProtocols.map((protocol) => [protocol.id, protocol] as const))("under %s", (id, protocol) => {
  test("the footprints of any log say what an oracle reads from it", { timeout: sampleTimeout }, () => {
    return fc.assert(
      fc.property(trace(100), (each) => {
        const play = playTrace(protocol, each);
        const told: Record<string, Partial<ToldStep>> = {};
        for (const [key, row] of tellQuarters(id, [play.joint]).steps) {
          const step = key.slice(11);
          if (step === "all") continue;
          const before = told[step];
          told[step] = {
            completed: Boolean(before?.completed || row.completed),
            paused: Boolean(before?.paused || row.paused),
            notYet: Boolean(before?.notYet || row.notYet),
            round: Math.max(before?.round ?? 1, row.round),
          };
        }
        expect(byFootprints(play.start, play.joint)).toEqual(told);
      }),
      sample,
    );
  });
});
