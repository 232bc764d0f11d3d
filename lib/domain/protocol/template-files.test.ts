import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bonds } from "../couple/bond.ts";
import { type Facts, type Guard, holds } from "./guard.ts";
import { type Protocol, protocolSchema, type StepId } from "./protocol.ts";
import { wordingFor } from "./wording.ts";

const folder = new URL("../../../prisma/protocols/", import.meta.url);
const templates = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file): [string, Protocol] => [
    file,
    protocolSchema.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8"))),
  ]);

describe.each(templates)("%s", (file, protocol) => {
  const step = (id: StepId) => protocol.steps.find((each) => each.id === id);
  const ids = protocol.steps.map((each) => each.id);
  const choices = (id: StepId) =>
    step(id)?.inputs.flatMap((input) => (input.kind === "choices" ? input.choices : [])) ?? [];

  test("is named after its template", () => {
    expect(file).toBe(`${protocol.id}.json`);
  });

  test("lists each step once, in phases that exist and keep their order", () => {
    expect(new Set(ids).size).toBe(ids.length);
    const phases = protocol.phases.map((phase) => phase.id);
    const places = protocol.steps.map((each) => phases.indexOf(each.phase));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places)).toEqual(new Set(phases.keys()));
  });

  test("asks for consent exactly when its policy says so", () => {
    expect(ids.includes("ask")).toBe(protocol.policy.ask);
  });

  test("words one choice for each idea of who goes first, in the policy's order, and never by rating", () => {
    const words = { moreStirred: /stirred up/, raiser: /brought it up/, turns: /by turns/i };
    expect(choices("order")).toEqual(protocol.policy.order.map((idea) => expect.stringMatching(words[idea])));
    expect(step("order")?.inputs.filter((input) => input.kind === "rating")).toEqual([]);
  });

  test("asks for a rating first of all in private, with words at both ends and in the middle", () => {
    expect(step("regulate")?.visibility).toBe("private");
    expect(step("regulate")?.inputs[0]?.kind).toBe("rating");
    for (const input of protocol.steps.flatMap((each) => each.inputs)) {
      if (input.kind === "rating") expect(Object.keys(input.words ?? {})).toEqual(["low", "middle", "high"]);
    }
  });

  test("offers the five ways to settle", () => {
    expect(choices("regulate").join(" ")).toMatch(/breathe.*move.*cold water.*walk.*friend/i);
  });

  test("keeps what is written to its writer until it is sent", () => {
    for (const each of protocol.steps) {
      if (each.inputs.some((input) => input.kind === "text")) expect(each.visibility, each.id).not.toBe("joint");
    }
  });

  test("asks before going on: heard, lingering, and softened where the template waits for it", () => {
    for (const id of ["listen", "reconnect"] as const) expect(step(id)?.check?.question, id).toMatch(/\?$/);
    const softening = JSON.stringify(step("reassure")?.enter).includes("softened");
    expect(step("reassure")?.check !== undefined).toBe(softening);
  });

  test("lets a person pass on owning and leave reassurance empty, and nothing else", () => {
    expect(protocol.steps.filter((each) => each.skippable).map((each) => each.id)).toEqual(["own", "reassure"]);
  });

  test.each(bonds)("has enough to lean on for %s, and says nothing twice", (bond) => {
    const wordings = protocol.steps.map((each) => ({ id: each.id, ...wordingFor(each, bond) }));
    for (const { id, starters, examples, hint } of wordings) {
      const [fewest, most] = id === "regulate" || id === "order" ? [0, 0] : [4, 6];
      expect(starters.length, `${id} starters`).toBeGreaterThanOrEqual(fewest);
      expect(starters.length, `${id} starters`).toBeLessThanOrEqual(most);
      expect(examples.length, `${id} examples`).toBeGreaterThanOrEqual(2);
      expect(examples.length, `${id} examples`).toBeLessThanOrEqual(4);
      expect(hint, `${id} hint`).toBeTruthy();
    }
    const said = wordings.flatMap(({ prompt, examples }) => [prompt, ...examples]);
    expect(said).toEqual([...new Set(said)]);
  });

  test.each(bonds)("has words of its own for %s where warmth is spoken", (bond) => {
    for (const id of ["intent", "reassure", "reconnect"] as const) {
      expect(step(id)?.byBond?.[bond]?.examples, id).toBeDefined();
    }
  });

  test("tells whoever waits what it waits for, in the same words in both private steps", () => {
    for (const each of protocol.steps) expect(each.waiting, each.id).toBeTruthy();
    expect(step("intent")?.waiting).toBe(step("regulate")?.waiting);
  });

  test("lets one person go on alone, to a close where nothing is owed", () => {
    const path = ["regulate", "intent", "speak", "imagine", "own", "witness", "close"];
    expect(protocol.soloPath.map((solo) => solo.id)).toEqual(path);
    expect(protocol.soloPath.at(-1)?.wording.prompt).toContain("Nothing is owed");
  });
});

/** A repair in which nothing has happened yet. */
const start: Facts = {
  named: false,
  asking: "none",
  readyBoth: false,
  orderAgreed: false,
  shareSent: false,
  reflected: false,
  heard: "none",
  owning: "none",
  turnsDone: 0,
  softened: 0,
  reassuranceClosed: 0,
  complete: 0,
  lingering: 0,
};

describe("the two templates that ship", () => {
  const get = (id: string) => {
    const found = templates.find(([, protocol]) => protocol.id === id);
    if (!found) throw new Error(`${id} is missing`);
    return found[1];
  };
  const healing = get("nine-steps-to-healing");
  const art = get("art-of-repair");
  const guard = (protocol: Protocol, id: StepId, side: "enter" | "exit"): Guard => {
    const found = protocol.steps.find((step) => step.id === id);
    if (!found) throw new Error(`${protocol.id} has no ${id}`);
    return found[side];
  };

  test("have nine steps each, in the order of their source", () => {
    const rest = ["order", "speak", "listen", "own", "reassure", "reconnect"];
    expect(healing.steps.map((step) => step.id)).toEqual(["notice", "regulate", "intent", ...rest]);
    expect(art.steps.map((step) => step.id)).toEqual(["regulate", "intent", "ask", ...rest]);
  });

  test("group the second in its three parts: four, three and two", () => {
    const sizes = art.phases.map((phase) => art.steps.filter((step) => step.phase === phase.id).length);
    expect(sizes).toEqual([4, 3, 2]);
  });

  test("differ in policy where the sources do", () => {
    expect(healing.policy).toMatchObject({ ask: false, impactRequired: false, pauseAbove: 5, midTurn: "recommend" });
    expect(art.policy).toMatchObject({ ask: true, impactRequired: true, pauseAbove: 5, midTurn: "recommend" });
  });

  test("credit their sources", () => {
    expect(healing.source).toMatchObject({ author: "Cat Ferris", year: 2024 });
    expect(art.source).toMatchObject({ author: "Danielle Sharon Levi", note: expect.stringContaining("Somatica") });
  });

  test("share no prompt", () => {
    const prompts = (protocol: Protocol) => protocol.steps.map((step) => step.wording.prompt);
    expect(prompts(healing).filter((prompt) => prompts(art).includes(prompt))).toEqual([]);
  });

  // Each row: the fact alone that a guard must not do without, from an otherwise open gate.
  const open: Facts = {
    ...start,
    named: true,
    asking: "yes",
    readyBoth: true,
    orderAgreed: true,
    shareSent: true,
    heard: "yes",
    owning: "owned",
    turnsDone: 2,
    softened: 2,
    reassuranceClosed: 2,
    complete: 2,
    lingering: 2,
  };
  const needs: [Protocol, StepId, "enter" | "exit", Partial<Facts>][] = [
    [healing, "notice", "exit", { named: false }],
    [healing, "order", "enter", { named: false }],
    [art, "ask", "exit", { asking: "asked" }],
    [art, "ask", "exit", { asking: "notYet" }],
    [art, "order", "enter", { asking: "notYet" }],
    // Only the first source waits for both to have softened; the second waits for impact to be owned, which is policy.
    [healing, "reassure", "enter", { softened: 1 }],
    ...[healing, art].flatMap((protocol): [Protocol, StepId, "enter" | "exit", Partial<Facts>][] => [
      [protocol, "order", "enter", { readyBoth: false }],
      [protocol, "order", "exit", { orderAgreed: false }],
      [protocol, "speak", "enter", { orderAgreed: false }],
      [protocol, "speak", "exit", { shareSent: false }],
      [protocol, "listen", "enter", { shareSent: false }],
      [protocol, "listen", "exit", { heard: "partly" }],
      [protocol, "listen", "exit", { heard: "notNow" }],
      [protocol, "own", "enter", { heard: "partly" }],
      [protocol, "own", "exit", { owning: "none" }],
      [protocol, "reassure", "enter", { turnsDone: 1 }],
      [protocol, "reassure", "exit", { reassuranceClosed: 1 }],
      [protocol, "reconnect", "enter", { reassuranceClosed: 1 }],
      [protocol, "reconnect", "exit", { complete: 1 }],
      [protocol, "reconnect", "exit", { lingering: 1 }],
    ]),
  ];

  test.each(needs.map(([protocol, id, side, lack]) => ({ template: protocol.id, id, side, lack, protocol })))(
    "$template: $id.$side opens, and stays shut on $lack",
    ({ protocol, id, side, lack }) => {
      expect(holds(guard(protocol, id, side), open)).toBe(true);
      expect(holds(guard(protocol, id, side), { ...open, ...lack })).toBe(false);
    },
  );

  test("let someone pass on owning, and open the private steps to all", () => {
    for (const protocol of [healing, art]) {
      expect(holds(guard(protocol, "own", "exit"), { ...open, owning: "passed" })).toBe(true);
      for (const id of ["regulate", "intent"] as const) expect(holds(guard(protocol, id, "enter"), start)).toBe(true);
    }
  });
});
