import {
  type Protocol,
  protocolSchema,
  type SoloStepId,
  type Step,
  type StepId,
  soloStepIds,
} from "@/lib/domain/protocol/protocol.ts";

type Guarded = Pick<Step, "enter" | "exit">;

const always = { all: [] };

const actors: Record<StepId, Pick<Step, "actor" | "visibility">> = {
  notice: { actor: "whoever", visibility: "joint" },
  regulate: { actor: "each", visibility: "private" },
  intent: { actor: "each", visibility: "private" },
  ask: { actor: "both", visibility: "joint" },
  order: { actor: "both", visibility: "joint" },
  speak: { actor: "speaker", visibility: "onSend" },
  listen: { actor: "listener", visibility: "onSend" },
  own: { actor: "listener", visibility: "onSend" },
  reassure: { actor: "each", visibility: "onSend" },
  reconnect: { actor: "both", visibility: "joint" },
};

const guards: Record<StepId, Guarded> = {
  notice: { enter: always, exit: { fact: "named", eq: true } },
  regulate: { enter: always, exit: always },
  intent: { enter: always, exit: always },
  ask: { enter: always, exit: { fact: "asking", eq: "yes" } },
  order: { enter: { fact: "readyBoth", eq: true }, exit: { fact: "orderAgreed", eq: true } },
  speak: { enter: { fact: "orderAgreed", eq: true }, exit: { fact: "shareSent", eq: true } },
  listen: { enter: { fact: "shareSent", eq: true }, exit: { fact: "heard", eq: "yes" } },
  own: { enter: { fact: "heard", eq: "yes" }, exit: { fact: "owning", in: ["owned", "passed"] } },
  reassure: { enter: { fact: "turnsDone", gte: 2 }, exit: { fact: "reassuranceClosed", gte: 2 } },
  reconnect: {
    enter: { fact: "reassuranceClosed", gte: 2 },
    exit: {
      all: [
        { fact: "complete", gte: 2 },
        { fact: "lingering", gte: 2 },
      ],
    },
  },
};

function step(id: StepId, over: Partial<Guarded> = {}): Step {
  return {
    id,
    title: id,
    phase: "all",
    ...actors[id],
    wording: { prompt: `Do ${id}.`, starters: [], examples: [] },
    inputs: id === "regulate" ? [{ kind: "rating", label: "How stirred up are you?" }] : [],
    ...guards[id],
    ...over,
    skippable: false,
  };
}

function protocol(
  id: string,
  steps: Step[],
  policy: Partial<Protocol["policy"]>,
  alone: readonly SoloStepId[] = soloStepIds,
): Protocol {
  return protocolSchema.parse({
    id,
    version: 1,
    locale: "en",
    source: { title: "Made for the tests", author: "Rejoin" },
    title: id,
    summary: "A short template that only the tests use.",
    phases: [{ id: "all", title: "All of it" }],
    steps,
    turn: ["speak", "listen", "own"],
    policy: {
      scale: [1, 10],
      pauseAbove: 5,
      midTurn: "recommend",
      breakMinutes: 20,
      returnWithinHours: 24,
      ask: false,
      order: ["moreStirred", "raiser", "turns"],
      impactRequired: false,
      ...policy,
    },
    soloPath: alone.map((solo) => ({
      id: solo,
      title: solo,
      wording: { prompt: `Do ${solo} alone.`, starters: [], examples: [] },
    })),
    readings: [],
  });
}

const heart: StepId[] = ["speak", "listen", "own"];

/** Like the first published process: somebody names the moment, no asking, and both soften before reassurance. */
export const naming = protocol(
  "naming",
  [
    step("notice"),
    step("regulate"),
    step("intent"),
    step("order", {
      enter: {
        all: [
          { fact: "named", eq: true },
          { fact: "readyBoth", eq: true },
        ],
      },
    }),
    ...heart.map((id) => step(id)),
    step("reassure", {
      enter: {
        all: [
          { fact: "turnsDone", gte: 2 },
          { fact: "softened", gte: 2 },
        ],
      },
    }),
    step("reconnect"),
  ],
  {},
);

/** Like the second published process: consent is asked for, and reassurance waits for impact to be owned. */
export const asking = protocol(
  "asking",
  [
    step("regulate"),
    step("intent"),
    step("ask"),
    step("order", {
      enter: {
        all: [
          { fact: "readyBoth", eq: true },
          { fact: "asking", eq: "yes" },
        ],
      },
    }),
    ...heart.map((id) => step(id)),
    step("reassure"),
    step("reconnect"),
  ],
  { ask: true, impactRequired: true },
);

/**
 * A third that nobody published, unlike the others in every setting: it names and asks, has no step for good intent,
 * breaks by itself above a limit of 4, rests longer and promises an earlier return, lets a partial hearing open owning,
 * offers fewer ways to choose who goes first, asks for softening and not for impact, and wants the moment acknowledged
 * before settling on.
 */
export const strict = protocol(
  "strict",
  [
    step("notice"),
    step("regulate", { enter: { fact: "named", eq: true } }),
    step("ask"),
    step("order", {
      enter: {
        all: [
          { fact: "readyBoth", eq: true },
          { fact: "asking", in: ["yes"] },
        ],
      },
    }),
    step("speak"),
    step("listen", { exit: { fact: "heard", in: ["yes", "partly"] } }),
    step("own", { enter: always }),
    step("reassure", {
      enter: {
        all: [
          { fact: "turnsDone", gte: 2 },
          { fact: "softened", gte: 2 },
        ],
      },
    }),
    step("reconnect"),
  ],
  {
    ask: true,
    impactRequired: false,
    midTurn: "require",
    pauseAbove: 4,
    breakMinutes: 30,
    returnWithinHours: 12,
    order: ["turns", "raiser"],
  },
  ["regulate", "speak", "close"],
);

export const fixtures: readonly Protocol[] = [naming, asking, strict];
