import { dayWords } from "../time/words.ts";
import type { JournalEntry } from "./entry.ts";

/** Whom a journal speaks of, and when. */
export interface JournalSetting {
  /** The other's name; null where it isn't known, as after the work has ended. */
  other: string | null;
  /** Null once the work has ended. */
  coachName: string | null;
  /** From when on this person lets their coach see their ratings; null where they don't. */
  ratingsShownSince: Date | null;
  now: Date;
  zone: string;
}

export interface EntryAudience {
  audience: "self" | "coach" | "partner";
  words: string;
}

const onlyYou: EntryAudience = { audience: "self", words: "Only you" };

/** Whether the coach reads a rating that was given then. */
export const isShownToCoach = (
  at: Date,
  { coachName, ratingsShownSince }: Pick<JournalSetting, "coachName" | "ratingsShownSince">,
): boolean => coachName !== null && ratingsShownSince !== null && at >= ratingsShownSince;

/** Who sees something now, and who may have seen it: the line beneath each thing in the journal. */
export function audienceOf(entry: JournalEntry, setting: JournalSetting): EntryAudience {
  const { coachName, now, zone } = setting;
  const other = setting.other ?? "the other person";
  if (entry.kind === "rating") {
    return isShownToCoach(entry.at, setting) ? { audience: "coach", words: `You and ${coachName}` } : onlyYou;
  }
  if (entry.kind === "letter") {
    if (entry.readers.coach && coachName) return { audience: "coach", words: `You and ${coachName}` };
    const past = "Only you now. The coach you wrote it to may have read it.";
    return { audience: "self", words: coachName ? `${past} ${coachName} can’t.` : past };
  }
  if (entry.kind !== "share") return onlyYou;
  const { at, withdrawnAt, readers } = entry;
  if (withdrawnAt) {
    const readBefore = setting.other ?? "The other person";
    return {
      audience: "self",
      words: `Taken back ${dayWords(withdrawnAt, now, zone)}. ${readBefore} may have read it.`,
    };
  }
  const coach = coachName ?? "your coach";
  if (!readers.partner) return readers.coach ? { audience: "coach", words: `You and ${coach}` } : onlyYou;
  const sent = `${other} was sent these sentences ${dayWords(at, now, zone)}`;
  return { audience: "partner", words: readers.coach ? `${sent}. ${coach} may read them too.` : sent };
}
