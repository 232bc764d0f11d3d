import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemsOf, tracedProtocols } from "@/tests/setup/repair-check.ts";
import { sample, sampleTimeout } from "@/tests/setup/repair-sample.ts";
import { trace } from "@/tests/setup/repair-trace.ts";

describe.each(tracedProtocols.map((protocol) => [protocol.id, protocol] as const))("under %s", (_, protocol) => {
  test("any order of events breaks no guard, replays, and leaves a way on and out", { timeout: sampleTimeout }, () => {
    return fc.assert(
      fc.property(trace(100), (each) => {
        expect(problemsOf(protocol, each)).toEqual([]);
      }),
      sample,
    );
  });
});
