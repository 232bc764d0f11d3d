import { expect, test, vi } from "vitest";
import type { FeedbackStep } from "@/lib/domain/feedback/draft.ts";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { drawScene } from "@/tests/setup/draw-scene.tsx";

const written: [FeedbackStep, Scene][] = [
  ["intent", { kind: "private", step: "intent", rated: 3, overLimit: false }],
  ["speak", { kind: "speak" }],
  ["listen", { kind: "listen", again: false }],
  ["own", { kind: "own" }],
  ["reassure", { kind: "reassure", mayGive: true }],
];

test.each(written)("what is drafted to %s is read for a tip, as what it is", (step, scene) => {
  const feedback = vi.fn(() => <i>tips</i>);
  expect(drawScene(scene, "a", { feedback })).toContain("<i>tips</i>");
  expect(feedback).toHaveBeenCalledWith(step);
});
