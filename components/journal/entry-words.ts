import type { JournalEntry, JournalRepair } from "@/lib/domain/journal/entry.ts";
import { stepNames } from "@/lib/domain/protocol/step-names.ts";
import { dayWords, withoutPreposition } from "@/lib/domain/time/words.ts";

const names: Record<JournalEntry["kind"], string> = {
  note: "A note of yours",
  letter: "What you wrote to your coach",
  draft: "Written for yourself",
  soloDraft: "Written for yourself, alone",
  carried: "Taken along from a rehearsal",
  share: "What you sent",
  rating: "A check-in",
  soloRating: "A check-in, alone",
};

/** The steps there are, and those that only somebody alone takes. */
const stepWords: Readonly<Record<string, string>> = {
  ...stepNames,
  imagine: "Imagine being heard",
  witness: "Be witnessed",
  close: "Close",
};

/** What a thing is, and at which step it came about. */
export function entryTitle(entry: JournalEntry): string {
  if (entry.kind === "note" || entry.kind === "letter") return names[entry.kind];
  const step = stepWords[entry.step];
  const round = "round" in entry && entry.round > 1 ? `, round ${entry.round}` : "";
  return `${names[entry.kind]}${step ? ` at “${step}”` : ""}${round}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A day as a heading: "Today", "5 December". */
export const dayHeading = (at: Date, now: Date, zone: string): string =>
  capital(withoutPreposition(dayWords(at, now, zone)));

/** What a repair is called where there are several: by its protocol, where that can be known, and its first day. */
export function repairTitle(repair: JournalRepair, isOver: boolean, now: Date, zone: string): string {
  const { title, isJoint, isSolo, beganAt } = repair;
  // What was begun and never shown to the other isn't the couple's; whether it was can't be known once it is over.
  const name = title ?? (!isSolo && (isJoint || isOver) ? "A repair" : "On your own");
  return `${name}, begun ${dayWords(beganAt, now, zone)}`;
}
