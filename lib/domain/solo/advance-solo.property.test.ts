import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Recorded } from "@/lib/domain/repair/event.ts";
import { hour, minute, plus } from "@/lib/domain/repair/instant.ts";
import { fixtures } from "@/tests/setup/protocol-fixtures.ts";
import { advanceSolo } from "./advance-solo.ts";
import { replaySolo } from "./apply-solo.ts";
import { type SoloCommand, soloCommandSchema } from "./command.ts";
import { type SoloEvent, witnessWays } from "./event.ts";
import { viewSolo } from "./solo-view.ts";
import { pathOf, type SoloSetting, type SoloState, startSolo } from "./state.ts";

/** Traces for each property and template; REPAIR_TRACES asks for many more. */
const numRuns = Number(process.env.REPAIR_TRACES ?? 150);
const timeout = 20_000 + numRuns * 40;

const types = soloCommandSchema.options.map((option) => option.shape.type.value);

/** Every command there could be in a setting, ratings at both ends and at the limit. */
const commandsIn = ({ path, pauseAbove }: SoloSetting): SoloCommand[] => [
  { type: "begin" },
  ...[1, pauseAbove, pauseAbove + 1, 10].map((rating): SoloCommand => ({ type: "rate", rating })),
  ...path.map((from): SoloCommand => ({ type: "goOn", from })),
  ...path.map((to): SoloCommand => ({ type: "goBack", to })),
  ...witnessWays.map((way): SoloCommand => ({ type: "chooseWay", way })),
  { type: "setAside" },
  { type: "resume" },
  { type: "close" },
];

interface Moment {
  before: SoloState;
  state: SoloState;
  command: SoloCommand;
  refused: string | null;
  now: string;
  log: Recorded<SoloEvent>[];
}

interface Act {
  pick: number;
  after: number;
  /** Picked out of what the screen offers, as most people do. */
  lawful: boolean;
}

const trace: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    pick: fc.nat(),
    after: fc.constantFrom(0, 0, 0, 1_000, 2 * minute, 31 * minute, 24 * hour),
    lawful: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  }),
  { maxLength: 80, size: "max" },
);

function play(setting: SoloSetting, acts: readonly Act[], watch: (moment: Moment) => void): SoloState {
  let state = startSolo(setting);
  let now = "2026-03-02T18:00:00.000Z";
  const log: Recorded<SoloEvent>[] = [];
  const all = commandsIn(setting);
  for (const { pick, after, lawful } of acts) {
    now = plus(now, after);
    // Closing is one move of few: left to chance, hardly any trace would get anywhere.
    const taken = all.filter((each) => (each.type !== "close" || pick % 7 === 0) && advanceSolo(state, each, now).ok);
    const from = lawful && taken.length ? taken : all;
    const command = from[pick % from.length];
    if (!command) break;
    const before = state;
    const result = advanceSolo(state, command, now);
    if (result.ok) {
      state = result.state;
      log.push({ ...result.event, recordedAt: now });
    }
    watch({ before, state, command, refused: result.ok ? null : result.reason, now, log });
  }
  return state;
}

describe.each(fixtures.map((protocol) => [protocol.id, protocol] as const))("alone under %s", (_, protocol) => {
  const setting: SoloSetting = { path: pathOf(protocol), pauseAbove: protocol.policy.pauseAbove };
  const holds = (watch: (moment: Moment) => void) =>
    fc.assert(
      fc.property(trace, (acts) => {
        play(setting, acts, watch);
      }),
      { numRuns, endOnFailure: true },
    );

  test("every log replays to the same bytes", { timeout }, () => {
    return holds(({ state, log }) => {
      expect(JSON.stringify(replaySolo(setting, log))).toBe(JSON.stringify(state));
      expect(state.version).toBe(log.length);
    });
  });

  test("nothing has an effect twice, and what is refused has none", { timeout }, () => {
    return holds(({ before, state, command, refused, now }) => {
      if (refused !== null) expect(state).toBe(before);
      else expect(advanceSolo(state, command, now)).toEqual({ ok: false, reason: "already-done" });
    });
  });

  test("the screen offers exactly what is taken, but for what is done already", { timeout }, () => {
    return holds(({ state, now }) => {
      const { moves } = viewSolo(state, now);
      const taken = types.filter((type) =>
        commandsIn(setting).some((command) => command.type === type && advanceSolo(state, command, now).ok),
      );
      expect(taken).toEqual(types.filter((type) => moves.includes(type)));
    });
  });

  test("there is always a way on, which leads to the close, and a way out", { timeout }, () => {
    return holds(({ state, now }) => {
      let at = state;
      for (let steps = 0; at.phase !== "closed"; steps++) {
        const { moves } = viewSolo(at, now);
        const out = moves.includes("setAside") || moves.includes("close") || at.phase === "notBegun";
        expect(out).toBe(true);
        const on = (["begin", "resume", "goOn", "close"] as const).find((type) => moves.includes(type));
        const next = on && advanceSolo(at, on === "goOn" ? { type: on, from: at.step } : { type: on }, now);
        if (!next?.ok || steps > setting.path.length + 2) throw new Error(`no way on from ${at.phase} at ${at.step}`);
        at = next.state;
      }
    });
  });

  test("back is always possible, but from the first step", { timeout }, () => {
    return holds(({ state, now }) => {
      const { moves, before } = viewSolo(state, now);
      expect(moves.includes("goBack")).toBe(state.phase === "underway" && before !== null);
      if (!moves.includes("goBack") || before === null) return;
      expect(advanceSolo(state, { type: "goBack", to: before }, now)).toMatchObject({
        ok: true,
        state: { step: before },
      });
    });
  });

  test("no rating closes anything: it advises rest, and that is all", { timeout }, () => {
    return holds(({ state, now }) => {
      const moves = [1, 10].map((rating) => viewSolo({ ...state, rating: { rating, at: now } }, now).moves);
      expect(moves[0]).toEqual(moves[1]);
    });
  });
});
