import type { Problem } from "../document-problem.ts";
import type { Guard } from "./guard.ts";
import { type Facts, holds } from "./guard.ts";
import { demands, factsIn, impossibleIn, noFacts, staysOpen } from "./guard-truth.ts";
import type { Protocol, StepId } from "./protocol.ts";

type Side = "enter" | "exit";

interface Requirement {
  step: StepId;
  side: Side;
  demands: Guard;
  message: string;
}

/** What every template has to demand, whatever else it changes. */
const requirements: readonly Requirement[] = [
  {
    step: "notice",
    side: "exit",
    demands: { fact: "named", eq: true },
    message: "Noticing ends only when it was named and acknowledged (named).",
  },
  {
    step: "ask",
    side: "exit",
    demands: { fact: "asking", eq: "yes" },
    message: "Asking ends only with a yes (asking).",
  },
  {
    step: "order",
    side: "enter",
    demands: { fact: "readyBoth", eq: true },
    message: "The order can only open when both are ready (readyBoth).",
  },
  {
    step: "order",
    side: "exit",
    demands: { fact: "orderAgreed", eq: true },
    message: "The first turn can only begin once both agreed who goes first (orderAgreed).",
  },
  {
    step: "speak",
    side: "exit",
    demands: { fact: "shareSent", eq: true },
    message: "Speaking ends only when something was shared (shareSent).",
  },
  {
    step: "listen",
    side: "exit",
    demands: { fact: "heard", in: ["yes", "partly", "notNow"] },
    message: "Listening ends only when the speaker answered whether they feel heard (heard).",
  },
  {
    step: "own",
    side: "exit",
    demands: { fact: "owning", in: ["owned", "passed"] },
    message: "Owning ends only when it was owned or passed (owning).",
  },
  {
    step: "reassure",
    side: "enter",
    demands: { fact: "turnsDone", gte: 2 },
    message: "Reassurance opens only after both turns (turnsDone).",
  },
  {
    step: "reassure",
    side: "exit",
    demands: { fact: "reassuranceClosed", gte: 2 },
    message: "Reassurance ends only when both directions are given or closed (reassuranceClosed).",
  },
  {
    step: "reconnect",
    side: "exit",
    demands: { fact: "complete", gte: 2 },
    message: "A repair is complete only when both say so (complete).",
  },
  {
    step: "reconnect",
    side: "exit",
    demands: { fact: "lingering", gte: 2 },
    message: "A repair is complete only when both answered what may linger (lingering).",
  },
];

const consent: Requirement = {
  step: "order",
  side: "enter",
  demands: { fact: "asking", eq: "yes" },
  message: "This template asks for consent, so the order can only open after a yes (asking).",
};

/**
 * The facts as they stand, at best, when each guard is tried: how a couple that does all it is asked comes to it. Each
 * guard has to hold then, or the template would lead nowhere. Passing on owning has to be as good as owning.
 */
function arrivals(protocol: Protocol): [StepId, Side, Facts[]][] {
  const groundwork = groundworkOf(protocol);
  const after = (from: Facts, id: StepId): Facts => ({
    ...from,
    ...(id === "notice" ? { named: true } : {}),
    ...(id === "ask" ? { asking: "yes" } : {}),
  });
  let facts = noFacts;
  const before: [StepId, Side, Facts[]][] = [];
  for (const id of groundwork) {
    before.push([id, "enter", [facts]]);
    facts = after(facts, id);
    before.push([id, "exit", [facts]]);
  }
  const agreed: Facts = { ...facts, orderAgreed: true };
  const inTurn = (change: Partial<Facts>): Facts[] => [0, 1].map((turnsDone) => ({ ...agreed, turnsDone, ...change }));
  const shared: Partial<Facts> = { shareSent: true };
  const heard: Partial<Facts> = { ...shared, reflected: true, heard: "yes" };
  const owned = (["owned", "passed"] as const).map((owning): Partial<Facts> => ({ ...heard, owning }));
  const softens = protocol.steps.some((step) => step.id === "reassure" && factsIn(step.enter).includes("softened"));
  const closing = owned.map((last): Facts => ({ ...agreed, ...last, turnsDone: 2, softened: softens ? 2 : 0 }));
  const reassured = closing.map((last): Facts => ({ ...last, reassuranceClosed: 2 }));
  return [
    ...before,
    ["order", "enter", [{ ...facts, readyBoth: true }]],
    ["order", "exit", [agreed]],
    ["speak", "enter", inTurn({})],
    ["speak", "exit", inTurn(shared)],
    ["listen", "enter", inTurn(shared)],
    ["listen", "exit", inTurn(heard)],
    ["own", "enter", inTurn(heard)],
    ["own", "exit", owned.flatMap(inTurn)],
    ["reassure", "enter", closing],
    ["reassure", "exit", reassured],
    ["reconnect", "enter", reassured],
    ["reconnect", "exit", reassured.map((last): Facts => ({ ...last, complete: 2, lingering: 2 }))],
  ];
}

function groundworkOf(protocol: Protocol): StepId[] {
  const ids = protocol.steps.map((step) => step.id);
  return ids.slice(0, ids.indexOf("order"));
}

function guardOf(protocol: Protocol, id: StepId, side: Side): Guard | undefined {
  return protocol.steps.find((step) => step.id === id)?.[side];
}

function missing(protocol: Protocol): Problem[] {
  const all = protocol.policy.ask ? [...requirements, consent] : requirements;
  return all.flatMap(({ step, side, demands: demanded, message }) => {
    const guard = guardOf(protocol, step, side);
    return guard === undefined || demands(guard, demanded) ? [] : [{ path: `steps.${step}.${side}`, message }];
  });
}

function unreachable(protocol: Protocol): Problem[] {
  return arrivals(protocol).flatMap(([step, side, facts]) => {
    const guard = guardOf(protocol, step, side);
    if (guard === undefined || facts.every((each) => holds(guard, each))) return [];
    return [{ path: `steps.${step}.${side}`, message: "No couple could ever get past this condition." }];
  });
}

function misused(protocol: Protocol): Problem[] {
  return protocol.steps.flatMap((step) =>
    (["enter", "exit"] as const).flatMap((side): Problem[] => {
      const path = `steps.${step.id}.${side}`;
      const guard = step[side];
      const impossible = impossibleIn(guard).map(({ fact, value }) => ({
        path,
        message: `“${fact}” can never be “${value}”.`,
      }));
      if (impossible.length > 0) return impossible;
      const elsewhere = factsIn(guard).includes("readyBoth") && !(step.id === "order" && side === "enter");
      if (elsewhere) return [{ path, message: "Ratings decide only whether the order opens (readyBoth)." }];
      return staysOpen(guard)
        ? []
        : [{ path, message: "This condition would close again as the couple goes on. Leave out the part that does." }];
    }),
  );
}

/** How many facts one condition may weigh: more than the largest step needs, few enough to try every combination. */
const mostFacts = 6;

/** What is wrong with the guards of a template whose shape is right. */
export function guardProblems(protocol: Protocol): Problem[] {
  const long = protocol.steps.flatMap((step) =>
    (["enter", "exit"] as const)
      .filter((side) => factsIn(step[side]).length > mostFacts)
      .map((side) => ({
        path: `steps.${step.id}.${side}`,
        message: `Use at most ${mostFacts} facts in one condition.`,
      })),
  );
  if (long.length > 0) return long;
  const problems = misused(protocol);
  return problems.length > 0 ? problems : [...missing(protocol), ...unreachable(protocol)];
}
