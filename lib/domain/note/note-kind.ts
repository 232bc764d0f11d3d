import type { Seat } from "../repair/seat.ts";

/** What a coach writes: to both partners, to one of them, for the couple's coaches, or for the author alone. */
export type NoteKind = "toCouple" | "toPartner" | "caseNote" | "processNote";

/** Whom a note is written for, as its form asks it: both, whoever sits in a seat, the couple's coaches, the author. */
export const addressees = ["couple", "a", "b", "case", "process"] as const;
export type Addressee = (typeof addressees)[number];

const kinds: Readonly<Record<Addressee, NoteKind>> = {
  couple: "toCouple",
  a: "toPartner",
  b: "toPartner",
  case: "caseNote",
  process: "processNote",
};

export const kindFor = (to: Addressee): NoteKind => kinds[to];

/** The seat of the one partner that a note is for; null for every other note. */
export const seatFor = (to: Addressee): Seat | null => (to === "a" || to === "b" ? to : null);
