import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { asking, fixtures, naming, strict } from "@/tests/setup/protocol-fixtures.ts";
import type { Guard } from "./guard.ts";
import type { Protocol, Step, StepId } from "./protocol.ts";
import { parseProtocol } from "./validate-protocol.ts";

const always: Guard = { all: [] };

const problemsOf = (json: unknown) => {
  const parsed = parseProtocol(json);
  return parsed.ok ? [] : parsed.problems;
};

const withStep = (protocol: Protocol, id: StepId, change: Partial<Step>): Protocol => ({
  ...protocol,
  steps: protocol.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});

const without = (protocol: Protocol, ...ids: StepId[]): Protocol => ({
  ...protocol,
  steps: protocol.steps.filter((step) => !ids.includes(step.id)),
});

const folder = new URL("../../../prisma/protocols/", import.meta.url);
const shipped = readdirSync(folder).filter((file) => file.endsWith(".json"));

test.each(shipped)("takes %s", (file) => {
  expect(problemsOf(JSON.parse(readFileSync(new URL(file, folder), "utf8")))).toEqual([]);
});

test.each(fixtures.map((protocol) => [protocol.id, protocol] as const))("takes %s", (_, protocol) => {
  expect(parseProtocol(JSON.parse(JSON.stringify(protocol)))).toEqual({ ok: true, protocol });
});

describe("the safety minimum", () => {
  test.each<[string, Protocol, StepId, "enter" | "exit", Guard]>([
    ["order without both ready", naming, "order", "enter", { fact: "named", eq: true }],
    [
      "order with either ready or named",
      naming,
      "order",
      "enter",
      {
        any: [
          { fact: "named", eq: true },
          { fact: "readyBoth", eq: true },
        ],
      },
    ],
    ["order without the yes it asks for", asking, "order", "enter", { fact: "readyBoth", eq: true }],
    ["order agreed by nobody", naming, "order", "exit", always],
    ["noticing that ends unacknowledged", naming, "notice", "exit", always],
    ["asking that ends without a yes", asking, "ask", "exit", { fact: "asking", in: ["asked", "yes"] }],
    ["speaking without sharing", naming, "speak", "exit", always],
    ["listening without an answer", naming, "listen", "exit", { fact: "reflected", eq: true }],
    ["owning that nobody did or passed", naming, "own", "exit", always],
    ["reassurance after one turn", naming, "reassure", "enter", { fact: "turnsDone", gte: 1 }],
    ["reassurance that ends at once", naming, "reassure", "exit", always],
    [
      "complete when one says so",
      naming,
      "reconnect",
      "exit",
      {
        all: [
          { fact: "complete", gte: 1 },
          { fact: "lingering", gte: 2 },
        ],
      },
    ],
    ["complete without the lingering check", naming, "reconnect", "exit", { fact: "complete", gte: 2 }],
  ])("refuses %s", (_, protocol, step, side, guard) => {
    const problems = problemsOf(withStep(protocol, step, { [side]: guard }));
    expect(problems.map((problem) => problem.path)).toEqual([`steps.${step}.${side}`]);
  });

  test("sees through a guard that only looks different", () => {
    const ready: Guard = {
      not: { any: [{ not: { fact: "readyBoth", in: [true] } }, { not: { fact: "named", eq: true } }] },
    };
    expect(problemsOf(withStep(naming, "order", { enter: ready }))).toEqual([]);
  });
});

describe("a template that would lead nowhere", () => {
  test.each<[string, Protocol, StepId, "enter" | "exit", Guard]>([
    ["asks for a fact that comes later", naming, "speak", "enter", { fact: "complete", gte: 1 }],
    ["counts past two", naming, "reassure", "enter", { fact: "turnsDone", gte: 3 }],
    ["doesn't take a pass on owning", naming, "own", "exit", { fact: "owning", eq: "owned" }],
    [
      "asks for consent that it never asks",
      naming,
      "order",
      "enter",
      {
        all: [
          { fact: "readyBoth", eq: true },
          { fact: "asking", eq: "yes" },
        ],
      },
    ],
    ["closes behind the first turn", naming, "speak", "enter", { fact: "turnsDone", lte: 0 }],
    ["lets ratings decide in a turn", naming, "own", "enter", { fact: "readyBoth", eq: true }],
    ["knows no such answer", naming, "listen", "exit", { fact: "heard", eq: "loudly" }],
    ["wants softening before it can be said", naming, "listen", "enter", { fact: "softened", gte: 1 }],
  ])("%s", (_, protocol, step, side, guard) => {
    const problems = problemsOf(withStep(protocol, step, { [side]: guard }));
    expect(problems.map((problem) => problem.path)).toEqual([`steps.${step}.${side}`]);
  });
});

describe("steps and policy", () => {
  test.each<[string, unknown, string, RegExp]>([
    ["a step it can't do without", without(naming, "regulate"), "steps", /“regulate” is missing/],
    ["nobody being told", without(naming, "notice"), "steps", /“notice” and “ask”/],
    [
      "a step twice",
      { ...naming, steps: [...naming.steps, ...naming.steps.slice(-1)] },
      "steps.reconnect",
      /more than once/,
    ],
    ["steps out of order", { ...naming, steps: naming.steps.toReversed() }, "steps", /notice, regulate, intent, order/],
    ["a phase that isn't there", withStep(naming, "own", { phase: "elsewhere" }), "steps.own.phase", /“elsewhere”/],
    [
      "a private step made joint",
      withStep(naming, "regulate", { visibility: "joint" }),
      "steps.regulate.visibility",
      /private/,
    ],
    ["one speaking for both", withStep(naming, "order", { actor: "speaker" }), "steps.order.actor", /both/],
    ["settling without a check-in", withStep(naming, "regulate", { inputs: [] }), "steps.regulate.inputs", /rating/],
    [
      "an asking policy without the step",
      { ...naming, policy: { ...naming.policy, ask: true } },
      "policy.ask",
      /“ask” is missing/,
    ],
    ["the step without the policy", { ...strict, policy: { ...strict.policy, ask: false } }, "policy.ask", /true/],
    [
      "a break longer than its return",
      { ...naming, policy: { ...naming.policy, breakMinutes: 90, returnWithinHours: 1 } },
      "policy.returnWithinHours",
      /longer/,
    ],
  ])("refuses %s", (_, json, path, message) => {
    const problem = problemsOf(json).find((each) => each.path === path);
    expect(problem?.message).toMatch(message);
  });
});

describe("the shape", () => {
  test.each<[string, unknown, string, RegExp]>([
    ["nothing at all", null, "", /group of fields/],
    ["a missing title", { ...naming, title: undefined }, "title", /missing/],
    ["a limit of 7", { ...naming, policy: { ...naming.policy, pauseAbove: 7 } }, "policy.pauseAbove", /./],
    [
      "a break of 5 minutes",
      { ...naming, policy: { ...naming.policy, breakMinutes: 5 } },
      "policy.breakMinutes",
      /at least 20/,
    ],
    ["a field nobody knows", { ...naming, colour: "red" }, "", /“colour”/],
    ["an unknown step", withStep(naming, "own", { id: "forgive" as StepId }), "steps.forgive.id", /one of/],
    [
      "a guard that isn't one",
      withStep(naming, "own", { exit: { when: 1 } as unknown as Guard }),
      "steps.own.exit",
      /all, any, not/,
    ],
    [
      "an empty prompt",
      withStep(naming, "own", { wording: { prompt: " ", starters: [], examples: [] } }),
      "steps.own.wording.prompt",
      /empty/,
    ],
  ])("names the field for %s", (_, json, path, message) => {
    const problem = problemsOf(JSON.parse(JSON.stringify(json))).find((each) => each.path === path);
    expect(problem?.message).toMatch(message);
  });

  test("refuses a bottomless guard without falling in", () => {
    let guard: Guard = always;
    for (let depth = 0; depth < 5000; depth += 1) guard = { not: guard };
    expect(problemsOf(withStep(naming, "own", { exit: guard }))).toEqual([
      { path: "", message: "This is nested too deeply." },
    ]);
  });
});

describe("the path for one alone", () => {
  const withPath = (...ids: string[]) => ({
    ...naming,
    soloPath: ids.map((id) => ({ id, title: id, wording: { prompt: "Go on.", starters: [], examples: [] } })),
  });

  test("may be short", () => {
    expect(problemsOf(withPath("regulate", "speak", "close"))).toEqual([]);
  });

  test.each([
    [[], "The step “regulate” is missing. Going on alone needs it."],
    [["speak", "close"], "The step “regulate” is missing. Going on alone needs it."],
    [["regulate", "close"], "The step “speak” is missing. Going on alone needs it."],
    [["regulate", "speak"], "The step “close” is missing. Going on alone needs it."],
    [["regulate", "speak", "speak", "close"], "The step “speak” is there more than once."],
    [["regulate", "close", "speak"], "The steps should come in this order: regulate, speak, close."],
  ])("%j is refused", (ids, message) => {
    expect(problemsOf(withPath(...ids))).toContainEqual({ path: "soloPath", message });
  });

  test("has no steps but its own", () => {
    expect(problemsOf(withPath("regulate", "speak", "reassure", "close"))).toMatchObject([{ path: "soloPath.2.id" }]);
  });
});
