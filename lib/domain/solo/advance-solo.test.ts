import { describe, expect, test } from "vitest";
import { soloStepIds } from "@/lib/domain/protocol/protocol.ts";
import { minute, plus } from "@/lib/domain/repair/instant.ts";
import { fixtures } from "@/tests/setup/protocol-fixtures.ts";
import { advanceSolo } from "./advance-solo.ts";
import type { SoloCommand } from "./command.ts";
import { viewSolo } from "./solo-view.ts";
import { pathOf, type SoloState, startSolo } from "./state.ts";

const now = "2026-03-02T18:00:00.000Z";
const fresh = startSolo({ path: soloStepIds, pauseAbove: 5 });

/** The state after commands that must all be taken. */
function once(...commands: SoloCommand[]): SoloState {
  return commands.reduce((state, command) => {
    const result = advanceSolo(state, command, now);
    if (!result.ok) throw new Error(`${command.type}: ${result.reason}`);
    return result.state;
  }, fresh);
}

const through = (...steps: (typeof soloStepIds)[number][]): SoloCommand[] => [
  { type: "begin" },
  ...steps.map((from): SoloCommand => ({ type: "goOn", from })),
];
const toWitness = through("regulate", "intent", "speak", "imagine", "own");

test("the whole path, from settling to the close", () => {
  const closed = once(
    ...toWitness,
    { type: "chooseWay", way: "friend" },
    { type: "goOn", from: "witness" },
    { type: "close" },
  );
  expect(viewSolo(closed, now)).toMatchObject({
    phase: "closed",
    step: "close",
    number: 7,
    total: 7,
    way: "friend",
    moves: [],
  });
});

describe("a refusal", () => {
  test.each<[string, SoloCommand[], SoloCommand, string]>([
    ["a step from elsewhere", through("regulate"), { type: "goOn", from: "speak" }, "moved-on"],
    ["back to what lies ahead", through("regulate"), { type: "goBack", to: "own" }, "moved-on"],
    ["closing half-way", through("regulate"), { type: "close" }, "moved-on"],
    ["rating where nothing asks for it", through("regulate"), { type: "rate", rating: 3 }, "moved-on"],
    ["a way to be heard before it is time", through("regulate"), { type: "chooseWay", way: "coach" }, "moved-on"],
    [
      "going on while it is set aside",
      [...through(), { type: "setAside" }],
      { type: "goOn", from: "regulate" },
      "set-aside",
    ],
    [
      "anything once it is closed",
      [...through(), { type: "setAside" }, { type: "close" }],
      { type: "resume" },
      "closed",
    ],
    ["going on before it is begun", [], { type: "goOn", from: "regulate" }, "moved-on"],
  ])("%s", (_, before, command, reason) => {
    expect(advanceSolo(once(...before), command, now)).toEqual({ ok: false, reason });
  });
});

describe("a rating", () => {
  const rated = once(...through(), { type: "rate", rating: 6 });

  test("above the limit advises rest; at the limit it doesn't", () => {
    expect(viewSolo(rated, now)).toMatchObject({ rated: 6, restAdvised: true });
    expect(viewSolo(once(...through(), { type: "rate", rating: 5 }), now)).toMatchObject({
      rated: 5,
      restAdvised: false,
    });
  });

  test("speaks for half an hour", () => {
    expect(viewSolo(rated, plus(now, 30 * minute)).rated).toBe(6);
    expect(viewSolo(rated, plus(now, 31 * minute))).toMatchObject({ rated: null, restAdvised: false });
  });

  test("said again a minute later is a new one", () => {
    expect(advanceSolo(rated, { type: "rate", rating: 6 }, plus(now, minute - 1)).ok).toBe(false);
    expect(advanceSolo(rated, { type: "rate", rating: 6 }, plus(now, minute)).ok).toBe(true);
  });
});

test.each(fixtures.map((protocol) => [protocol.id, protocol] as const))(
  "under %s the way is the template's, from settling to the close",
  (_, protocol) => {
    const path = pathOf(protocol);
    expect(path).toHaveLength(protocol.soloPath.length);
    expect([path[0], path.at(-1)]).toEqual(["regulate", "close"]);
  },
);

test("picked up again it is where it was left", () => {
  const left = once(...through("regulate", "intent"), { type: "setAside" });
  expect(viewSolo(left, now).moves).toEqual(["resume", "close"]);
  const back = advanceSolo(left, { type: "resume" }, now);
  expect(back).toMatchObject({ ok: true, state: { phase: "underway", step: "speak" } });
});
