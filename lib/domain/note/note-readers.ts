import { joinNames } from "../couple/names.ts";
import { otherSeat, type Seat } from "../repair/seat.ts";
import { type Addressee, kindFor, type NoteKind, seatFor } from "./note-kind.ts";

/** Who sits in the couple, as far as the readers of a note go by it. */
export interface NotePartner {
  seat: Seat;
  name: string;
  joined: boolean;
}

const nameAt = (partners: readonly NotePartner[], seat: Seat | null): string | null =>
  partners.find((partner) => partner.seat === seat)?.name ?? null;

/** "Of the two, only Noor will read this. Alma isn’t told." */
function onlyOne(partners: readonly NotePartner[], seat: Seat | null, verb: string): string {
  const other = seat && nameAt(partners, otherSeat(seat));
  const only = `only ${nameAt(partners, seat) ?? "that partner"} ${verb} this.`;
  return other ? `Of the two, ${only} ${other} isn’t told.` : only.replace("only", "Only");
}

const both = (partners: readonly NotePartner[], verb: string): string => {
  const isWhole = partners.length > 1 && partners.every(({ joined }) => joined);
  return `${joinNames(partners.map(({ name }) => name))} ${verb} this${isWhole ? "" : ", also one who joins later"}.`;
};

/** What a note is called: "To Noor alone". */
export function noteTitle(
  { kind, seat }: { kind: NoteKind; seat: Seat | null },
  partners: readonly NotePartner[],
): string {
  switch (kind) {
    case "toCouple":
      return partners.length > 1 ? "To both of them" : "To the couple";
    case "toPartner":
      return `To ${nameAt(partners, seat) ?? "one partner"} alone`;
    case "caseNote":
      return "A case note";
    case "processNote":
      return "A process note";
  }
}

/** Who will read a note, before it is written: the line beside its field. */
export function readersAhead(to: Addressee, partners: readonly NotePartner[]): string {
  switch (kindFor(to)) {
    case "toCouple":
      return both(partners, "will read");
    case "toPartner":
      return `${onlyOne(partners, seatFor(to), "will read")} A coach who takes over from you can read it too.`;
    case "caseNote":
      return "You, and a coach who takes over from you. The couple never sees this.";
    case "processNote":
      return "Only you. A coach who takes over from you never sees this, and neither does the couple.";
  }
}

/** Who can read a note that was written. */
export function readersNow(
  { kind, seat }: { kind: NoteKind; seat: Seat | null },
  partners: readonly NotePartner[],
  { ended }: { ended: boolean },
): string {
  switch (kind) {
    case "toCouple":
    case "toPartner":
      if (ended) return "The work has ended, so only you can read this now.";
      return kind === "toCouple" ? both(partners, "can read") : onlyOne(partners, seat, "can read");
    case "caseNote":
      return "You, and a coach who takes over from you.";
    case "processNote":
      return "Only you.";
  }
}
