import { expect, test } from "vitest";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { drawScene } from "@/tests/setup/draw-scene.tsx";

const offersIn = (html: string) => html.match(/<a [^>]*href="\/solo\/[^>]*>[^<]*<\/a>/g);
const toCoachIn = (html: string) => html.match(/<a [^>]*href="\/journal\/[^>]*\/coach"[^>]*>.*?<\/a>/g);

const rests: [string, Scene][] = [
  ["a not yet of one's own", { kind: "notYet", yours: true, until: null }],
  ["a not yet of the other's", { kind: "notYet", yours: false, until: null }],
  ["waiting", { kind: "waiting" }],
  ["set down", { kind: "setDown" }],
  ["stopped by oneself", { kind: "stopped", yours: true }],
  ["stopped by the other", { kind: "stopped", yours: false }],
  ["nobody else there yet", { kind: "alone" }],
];

test.each(rests)("going on alone is offered alike to both: %s", (_, scene) => {
  const offered = offersIn(drawScene(scene, "a"));
  expect(offered).toHaveLength(1);
  expect(offered?.[0]).toMatch(/href="\/solo\/begin\/33333333-3333-4333-8333-333333333333".*>Go on alone</);
  expect(offersIn(drawScene(scene, "b"))).toEqual(offered);
});

const onBreak = { kind: "onBreak", returnAt: "2026-03-02T19:00:00.000Z", rated: null, overLimit: false } as const;
const waits: [string, Scene][] = [
  ["a not yet of the other's", { kind: "notYet", yours: false, until: null }],
  ["a break of one's own", { ...onBreak, yours: true, mayRate: false }],
  ["a break of the other's, or a hold", { ...onBreak, yours: false, mayRate: false }],
  ["back from a break before the other", { ...onBreak, yours: false, mayRate: true, rated: 3 }],
  ["waiting", { kind: "waiting" }],
  ["set down", { kind: "setDown" }],
  ["a hold that was told", { kind: "held" }],
];

test.each(waits)("who waits can write to the coach, the same for both: %s", (_, scene) => {
  const offered = toCoachIn(drawScene(scene, "a"));
  expect(offered).toHaveLength(1);
  expect(offered?.[0]).toMatch(
    /href="\/journal\/33333333-3333-4333-8333-333333333333\/coach".*>Write to (<!-- -->)?Maren</,
  );
  expect(toCoachIn(drawScene(scene, "b"))).toEqual(offered);
});
