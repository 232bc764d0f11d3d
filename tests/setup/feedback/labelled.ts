import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
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

/** Drafts in many voices: one file for one who writes, or for one thing that people write of in every voice. */
function voicesIn(folder: string): Labelled[] {
  const files = readdirSync(new URL(folder, import.meta.url)).sort();
  return files.filter((file) => file.endsWith(".jsonl")).flatMap((file) => draftsIn(`${folder}/${file.slice(0, -6)}`));
}

/** Drafts of several authors, and in several voices, to learn from. */
export function draftsByMany(): Labelled[] {
  const authors = ["second-author", "third-author", "fourth-author"].flatMap(draftsIn);
  return [...labelledDrafts().tuning, ...authors, ...voicesIn("voices")];
}

/** People write alike within a voice: how well it reads is told by voices that nothing was tuned on. */
export const draftsOfUnknownVoices = (): Labelled[] => voicesIn("voices/held-out");

/** Danger told by the way, and what only sounds like danger: none of it was learnt from. */
export const draftsNearDanger = (): Labelled[] => voicesIn("voices/held-out-danger");

/** Forty-five people, some ten drafts each, by authors whose other people were learnt from: danger and other things between the lines; and plain evenings by others. */
export const draftsOfUnknownPeople = (): Labelled[] => voicesIn("voices/held-out-people");
