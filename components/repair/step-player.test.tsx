import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { protocolSchema } from "@/lib/domain/protocol/protocol.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { hour, minute, plus } from "@/lib/domain/repair/instant.ts";
import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { playerOf } from "@/tests/setup/player-of.ts";
import { fixtures } from "@/tests/setup/protocol-fixtures.ts";
import { answered, RepairPlay } from "@/tests/setup/repair-play.ts";
import type { Player } from "./player.ts";
import { type AskedScreen, StepPlayer } from "./step-player.tsx";

const folder = new URL("../../prisma/protocols/", import.meta.url);
const shipped = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => protocolSchema.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8"))));
const protocols = [...shipped, ...fixtures];

const unwritten = "Never sent to anyone.";
const sent = (by: Seat) => `Sentence of ${by}.`;

/** Somebody who wrote something at each step. */
function writerOf(play: RepairPlay, seat: Seat): Player {
  const view = play.view(seat);
  const draft = { text: `${sent(seat)} ${unwritten}`, version: 1 };
  return playerOf(play, seat, {
    view,
    finishedAt: view.scene.kind === "complete" ? new Date(play.now) : null,
    shares: view.shares.map((share) => ({
      ...share,
      text: sent(share.by),
      toCoach: false,
      sentAt: new Date(play.now),
    })),
    drafts: { intent: draft, speak: draft, listen: draft, own: draft, reassure: draft },
    sharingNote: "This stays between you and your coach.",
  });
}

const screens: AskedScreen[] = [
  { view: "scene" },
  { view: "break" },
  { view: "not-now" },
  { view: "time" },
  { view: "preview", chosen: [0] },
];
const draw = (player: Player, screen: AskedScreen) =>
  renderToStaticMarkup(<StepPlayer player={player} screen={screen} />);
const waysOutIn = (html: string) =>
  [...(/<nav aria-label="Ways out".*<\/nav>/s.exec(html)?.[0] ?? "").matchAll(/<a [^>]*>([^<]*)</g)].map(
    ([, out]) => out,
  );
/** The forms beside a draft whose button doesn't take the words along. To rest and to take back, nothing has to be saved. */
const leavingWordsBehind = (html: string) =>
  html
    .split(/(?=<form )/)
    .filter(
      (form) => form.startsWith("<form") && !form.startsWith('<form id="draft-') && !form.includes(' form="draft-'),
    )
    .filter((form) => !/value="(takeBreak|withdrawShare)"/.test(form));
const commandsIn = (html: string) => [...html.matchAll(/name="type" value="(\w+)"/g)].map(([, type]) => type);

/** A lawful command of this type, one of several that a person might send. */
function commandOf(type: Command["type"], play: RepairPlay, seat: Seat, dice: number): Command {
  const at = plus(play.now, (dice % 3) * hour + 30 * minute);
  const view = play.view(seat);
  const own = view.shares.find((share) => share.by === seat);
  switch (type) {
    case "rate":
      return { type, rating: 1 + (dice % 10), step: "regulate", moment: "before" };
    case "finishStep":
      return { type, step: view.scene.kind === "private" ? view.scene.step : "regulate" };
    case "ask":
    case "proposeTime":
    case "startRound":
      return { type, at: dice % 2 ? at : null };
    case "answerYes":
      return { type, at: view.scene.kind === "answer" ? view.scene.at : null };
    case "answerAnotherTime":
      return { type, at };
    case "notYet":
      return { type, until: dice % 2 ? at : null };
    case "proposeOrder":
      return { type, first: dice % 2 ? seat : otherSeat(seat), idea: play.state.protocol.policy.order[0] ?? "turns" };
    case "agreeOrder":
      return { type, first: view.scene.kind === "agreeOrder" ? view.scene.first : seat };
    case "sendShare":
      return { type, shareId: play.nextShare() };
    case "withdrawShare":
      return { type, shareId: own?.shareId ?? play.nextShare() };
    case "reflect":
    case "own":
    case "reassure":
      return { type, shareId: dice % 3 ? play.nextShare() : null };
    case "answerHeard":
      return { type, answer: (["yes", "partly", "notNow"] as const)[dice % 3] ?? "yes" };
    case "answerLingering":
      return { type, answer: dice % 3 ? "nothing" : "something" };
    case "takeBreak":
      return { type, returnAt: null };
    case "goBack":
      return { type, to: play.state.protocol.steps[dice % play.state.protocol.steps.length]?.id ?? "speak" };
    default:
      return { type };
  }
}

/** Ways out lie on every screen; a walk that takes them at every turn never gets anywhere. */
const rare: readonly Command["type"][] = ["stop", "notYet", "goBack", "takeBreak", "withdrawShare"];

function walk(play: RepairPlay, steps: readonly { seat: Seat; pick: number; dice: number }[]): void {
  for (const { seat, pick, dice } of steps) {
    const moves = play.view(seat).moves.filter((move) => dice % 7 === 0 || !rare.includes(move));
    const type = moves[pick % Math.max(1, moves.length)];
    if (type) play.try(seat, commandOf(type, play, seat, dice));
    play.wait(dice % 11 === 0 ? 25 : 1);
  }
}

const beginnings: Record<string, (play: RepairPlay) => unknown> = {
  beginning: (play) => play.do("a", { type: "begin" }),
  order: (play) => play.toOrder(),
  turns: (play) => play.toOrder().toSpeak(),
  reassurance: (play) => play.toReassure(),
  reconnection: (play) => play.toReconnect(),
};

/** Where a walk rarely comes by itself. */
const farPlaces: Partial<Record<Scene["kind"], (play: RepairPlay) => unknown>> = {
  notHeardYet: (play) => {
    play.toOrder().toSpeak().do("a", { type: "sendShare", shareId: play.nextShare() });
    answered(answered(play, "notNow"), "notNow");
  },
  complete: (play) => play.toComplete(),
  stopped: (play) => play.toOrder().do("a", { type: "stop" }),
  ended: (play) => play.toOrder().coach("end"),
  onBreak: (play) => play.toOrder().toSpeak().do("a", { type: "takeBreak", returnAt: null }),
};

const steps = fc.array(fc.record({ seat: fc.constantFrom<Seat>("a", "b"), pick: fc.nat(20), dice: fc.nat(1000) }), {
  maxLength: 25,
});

/** Where there is nothing left to rest from or to put off. */
const past: readonly Scene["kind"][] = ["complete", "stopped", "ended"];

function waysOutOf(scene: Scene): string[] {
  if (past.includes(scene.kind)) return ["Home"];
  return scene.kind === "onBreak" && !scene.mayRate ? ["Not now", "Home"] : ["Take a break", "Not now", "Home"];
}

function check(play: RepairPlay, seat: Seat): void {
  const player = writerOf(play, seat);
  const { scene, moves } = player.view;
  const pages = screens.map((screen) => draw(player, screen));
  for (const page of pages) {
    // A button that takes a draft along stands on the page of that draft.
    for (const [, id] of page.matchAll(/ form="([^"]+)"/g)) expect(page.split(`<form id="${id}"`)).toHaveLength(2);
    if (page.includes('<form id="draft-')) expect(leavingWordsBehind(page)).toEqual([]);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(waysOutIn(page)).toEqual(waysOutOf(scene));
  }
  // All that the engine would take, and nothing else; but that it feels complete is asked after what may linger.
  const asksFirst = scene.kind === "reconnect" && scene.lingering === null;
  const offered = moves.filter((move) => !(asksFirst && move === "sayComplete"));
  expect([...new Set(pages.flatMap(commandsIn))].toSorted()).toEqual([...new Set(offered)].toSorted());
  const read = draw({ ...player, drafts: {} }, { view: "scene" });
  expect(read).not.toContain(unwritten);
  if (!player.shares.some((share) => share.by !== seat)) expect(read).not.toContain(sent(otherSeat(seat)));
}

describe.each(protocols.map((protocol) => [protocol.id, protocol] as const))("the screens of %s", (_, protocol) => {
  test.each(Object.entries(beginnings))("from the %s on, whatever happens", { timeout: 30_000 }, (__, begin) => {
    fc.assert(
      fc.property(steps, (taken) => {
        const play = new RepairPlay(protocol);
        begin(play);
        walk(play, taken);
        check(play, "a");
        check(play, "b");
      }),
      { numRuns: 10 },
    );
  });

  test.each(Object.entries(farPlaces))("%s", (kind, go) => {
    const play = new RepairPlay(protocol);
    go(play);
    expect([play.scene("a").kind, play.scene("b").kind]).toEqual([kind, kind]);
    check(play, "a");
    check(play, "b");
  });
});
