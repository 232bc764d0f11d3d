import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Feedback } from "@/lib/domain/feedback/classify.ts";
import type { Draft } from "@/lib/domain/feedback/draft.ts";

/** A draft of ours, and what should be said of it. */
export type Labelled = Draft & Feedback;

function draftsIn(file: string): Labelled[] {
  return readFileSync(new URL(`./${file}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Labelled);
}

/** Which half a draft falls to depends on its words alone, so that no draft ever changes halves. */
const isHeldOut = (text: string) => (createHash("sha256").update(text).digest()[0] ?? 0) % 2 === 1;

/** Our labelled drafts: rules are tuned on one half only, and the other tells how they do on what they haven't seen. */
export function labelledDrafts(): { tuning: Labelled[]; heldOut: Labelled[] } {
  const all = draftsIn("labelled");
  return { tuning: all.filter(({ text }) => !isHeldOut(text)), heldOut: all.filter(({ text }) => isHeldOut(text)) };
}

/** What the second reader learns from, by who wrote it: people write alike within a set, so it is tried on an author it never read. */
export function draftsByAuthor(): Record<"first" | "second" | "third" | "fourth", Labelled[]> {
  return {
    first: labelledDrafts().tuning,
    second: draftsIn("second-author"),
    third: draftsIn("third-author"),
    fourth: draftsIn("fourth-author"),
  };
}
