import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemsInRehearsal } from "@/tests/setup/rehearsal-check.ts";
import { rehearsalTrace, tracedSettings } from "@/tests/setup/rehearsal-trace.ts";
import { sample, sampleTimeout } from "@/tests/setup/repair-sample.ts";

describe.each(Object.entries(tracedSettings))("a rehearsal of the kind %s", (_, setting) => {
  test("any order of events breaks no guard, replays, and leaves a way on", { timeout: sampleTimeout }, () => {
    return fc.assert(
      fc.property(rehearsalTrace(100), (each) => {
        expect(problemsInRehearsal(setting, each)).toEqual([]);
      }),
      sample,
    );
  });
});
