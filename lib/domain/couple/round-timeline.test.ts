import { describe, expect, test } from "vitest";
import type { StepId } from "../protocol/protocol.ts";
import type { CoachRepairView } from "../repair/view.ts";
import { roundsOf } from "./round-timeline.ts";

const ids = ["notice", "regulate", "intent", "order", "speak", "listen", "own", "reassure", "reconnect"] as const;
// Only what the function reads of a step.
const protocol = { steps: ids.map((id) => ({ id, title: id })) } as unknown as Parameters<typeof roundsOf>[0];

const passed = (round: number, ...steps: [StepId, (1 | 2)?][]): CoachRepairView["timeline"] =>
  steps.map(([step, turn]) => ({ step, round, turn: turn ?? null, at: "2026-03-02T18:00:00.000Z" }));

const view = (change: Partial<CoachRepairView>): CoachRepairView => ({
  round: 1,
  turn: null,
  step: "speak",
  state: "underway",
  timeline: [],
  ...change,
});

const states = (change: Partial<CoachRepairView>, isOver = false) =>
  roundsOf(protocol, view(change), { isOver }).map(({ steps }) => steps.map(({ step, state }) => `${step} ${state}`));

const groundwork = passed(1, ["notice"], ["regulate"], ["intent"], ["order"]);

describe("the rounds of a repair", () => {
  test("what lies behind is done, one is here, the rest is ahead", () => {
    expect(states({ timeline: groundwork })).toEqual([
      [
        ...["notice", "regulate", "intent", "order"].map((step) => `${step} done`),
        "speak current",
        ...["listen", "own", "reassure", "reconnect"].map((step) => `${step} ahead`),
      ],
    ]);
  });

  test.each(["onBreak", "notYet", "planned", "waiting", "setDown", "held"] as const)(
    "%s rests where it is",
    (state) => {
      expect(states({ state, timeline: groundwork })[0]?.[4]).toBe("speak resting");
    },
  );

  test("counts the turns that went through a step", () => {
    const timeline = [...groundwork, ...passed(1, ["speak", 1], ["listen", 1], ["own", 1], ["speak", 2])];
    const [round] = roundsOf(protocol, view({ step: "listen", turn: 2, timeline }), { isOver: false });
    expect(round?.steps.map(({ turns }) => turns)).toEqual([null, null, null, null, 2, 1, 1, null, null]);
    expect(round?.steps.map(({ state }) => state).slice(4, 7)).toEqual(["done", "current", "ahead"]);
  });

  test("the same step passed twice in a turn, after going back, is one turn", () => {
    const timeline = [...groundwork, ...passed(1, ["speak", 1], ["speak", 1])];
    const [round] = roundsOf(protocol, view({ step: "listen", turn: 1, timeline }), { isOver: false });
    expect(round?.steps[4]?.turns).toBe(1);
  });

  test("an earlier round shows what was done, and nothing of what wasn't", () => {
    const timeline = [...groundwork, ...passed(1, ["speak", 1])];
    const [first, second] = states({ round: 2, step: "order", timeline });
    expect(first).toEqual(["notice", "regulate", "intent", "order", "speak"].map((step) => `${step} done`));
    expect(second).toHaveLength(9);
  });

  test.each(["stopped", "ended", "held", "complete"] as const)("a closed repair has nowhere it is now: %s", (state) => {
    expect(states({ state, timeline: groundwork }, true)).toEqual([
      ["notice", "regulate", "intent", "order"].map((step) => `${step} done`),
    ]);
  });
});
