import { expect, test } from "vitest";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { drawScene } from "@/tests/setup/draw-scene.tsx";

const hard: [string, Scene][] = [
  ["while one writes what one hopes for", { kind: "private", step: "intent", rated: 3, overLimit: false }],
  ["while it waits for both", { kind: "waitingForBoth", needsRating: false, rated: 3, overLimit: false }],
  ["when it is one's turn to speak", { kind: "speak" }],
];

test.each(hard)("a rehearsal can be set up from within the repair: %s", (_, scene) => {
  const [link] = drawScene(scene, "a").match(/<a [^>]*>Rehearse it first<\/a>/) ?? [];
  expect(link).toContain('href="/rehearsals/new?couple=33333333-3333-4333-8333-333333333333&amp;step=speak"');
});
