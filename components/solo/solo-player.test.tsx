import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { untouched } from "@/lib/domain/form.ts";
import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { advanceSolo } from "@/lib/domain/solo/advance-solo.ts";
import type { SoloCommand } from "@/lib/domain/solo/command.ts";
import { witnessWays } from "@/lib/domain/solo/event.ts";
import { viewSolo } from "@/lib/domain/solo/solo-view.ts";
import { isWritten, pathOf, type SoloState, startSolo } from "@/lib/domain/solo/state.ts";
import { fixtures } from "@/tests/setup/protocol-fixtures.ts";
import type { Solo } from "./solo.ts";
import { SoloPlayer } from "./solo-player.tsx";

const now = "2026-03-02T18:00:00.000Z";

function soloOf(protocol: Protocol, state: SoloState): Solo {
  const isWriting = state.phase === "underway" && isWritten(state.step);
  return {
    soloId: "11111111-1111-4111-8111-111111111111",
    coupleId: "33333333-3333-4333-8333-333333333333",
    path: protocol.soloPath,
    view: viewSolo(state, now),
    written: [{ step: "speak", text: "I waited by the phone." }],
    other: "Piet",
    coachName: "Maren",
    ratingWords: Array.from({ length: 10 }, (_, index) => `Word ${index + 1}`),
    newId: () => "22222222-2222-4222-8222-222222222222",
    act: async () => untouched,
    deleteWords: async () => untouched,
    editor: isWriting ? <form id="unsent" /> : null,
    editorForm: isWriting ? "unsent" : null,
    grounding: null,
    openGrounding: null,
  };
}

function taken(state: SoloState, command: SoloCommand): SoloState {
  const result = advanceSolo(state, command, now);
  if (!result.ok) throw new Error(`${command.type}: ${result.reason}`);
  return result.state;
}

/** Every state that has a screen of its own, along a template's path. */
function screensOf(protocol: Protocol): SoloState[] {
  const { path } = startSolo({ path: pathOf(protocol), pauseAbove: 5 });
  let state = taken(startSolo({ path, pauseAbove: 5 }), { type: "begin" });
  const states = [state, ...[3, 9].map((rating) => taken(state, { type: "rate", rating }))];
  states.push(taken(state, { type: "setAside" }));
  for (const from of path.slice(0, -1)) {
    state = taken(state, { type: "goOn", from });
    states.push(state);
    if (state.step === "witness") states.push(...witnessWays.map((way) => taken(state, { type: "chooseWay", way })));
  }
  return [...states, taken(state, { type: "close" })];
}

const each = fixtures.flatMap((protocol) =>
  screensOf(protocol).map((state) => [`${protocol.id}: ${state.phase} at ${state.step}`, protocol, state] as const),
);
const commandsIn = (html: string) => new Set([...html.matchAll(/name="type" value="(\w+)"/g)].map(([, type]) => type));

describe.each(each)("%s", (_, protocol, state) => {
  const solo = soloOf(protocol, state);
  const html = renderToStaticMarkup(<SoloPlayer solo={solo} />);

  test("has a button for each lawful move and for no other", () => {
    expect([...commandsIn(html)].sort()).toEqual([...solo.view.moves].sort());
  });

  test("has one title and one clear action", () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    const folded = html.replace(/<details.*?<\/details>/gs, "");
    expect((folded.match(/bg-accent text-on-accent hover/g) ?? []).length).toBe(1);
  });

  test("takes the words along, whichever button is pressed beside a draft", () => {
    if (solo.editorForm === null) return;
    const buttons = html.match(/<button[^>]*type="submit"[^>]*>/g) ?? [];
    expect(buttons.length).toBeGreaterThan(1);
    for (const button of buttons) expect(button).toContain('form="unsent"');
  });
});

test("a high number advises rest and leaves the way on open", () => {
  const [protocol] = fixtures;
  if (!protocol) throw new Error("no fixtures");
  const begun = taken(startSolo({ path: pathOf(protocol), pauseAbove: 5 }), { type: "begin" });
  const html = renderToStaticMarkup(<SoloPlayer solo={soloOf(protocol, taken(begun, { type: "rate", rating: 10 }))} />);
  expect(html).toContain("That is a lot to carry right now");
  expect(html).toContain("Go on, gently");
});
