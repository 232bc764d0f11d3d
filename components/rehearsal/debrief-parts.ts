import type { RehearsalMove } from "@/lib/domain/rehearsal/permission.ts";
import type { RehearsalView } from "@/lib/domain/rehearsal/view.ts";

/** The parts of looking back, in the order one is led through them. Each is done with one move, but the last. */
export const debriefParts = ["rating", "deRole", "landed", "note", "nextTry", "carry", "record", "end"] as const;
export type DebriefPart = (typeof debriefParts)[number];

const moveOf: Partial<Record<DebriefPart, RehearsalMove>> = {
  rating: "rateAfter",
  deRole: "deRole",
  landed: "landed",
  note: "note",
  nextTry: "nextTry",
  record: "choose",
};

/** The lines that somebody may take along: what the rehearser said themself, for their own side. */
export const carriable = ({ role, turns }: RehearsalView) =>
  role === "rehearser" ? turns.filter((turn) => turn.yours && turn.voice === "own" && turn.lineId !== null) : [];

/** The parts that there are for this person now. */
export function partsFor(view: RehearsalView): DebriefPart[] {
  return debriefParts.filter((part) => {
    if (part === "end") return true;
    if (part === "carry") return carriable(view).length > 0;
    const move = moveOf[part];
    if (part === "deRole" && view.places.some(({ yours, deRoled }) => yours && deRoled)) return true;
    return move !== undefined && view.moves.includes(move);
  });
}

function isDone(view: RehearsalView, part: DebriefPart): boolean {
  switch (part) {
    case "rating":
      return view.coaching !== null && view.coaching.after !== null;
    case "deRole":
      return view.places.some(({ yours, deRoled }) => yours && deRoled);
    case "record":
      return view.choice !== null;
    case "landed":
    case "note":
    case "nextTry":
      return view.debrief.some(({ kind, by }) => kind === part && by === view.viewer);
    case "carry":
    case "end":
      return false;
  }
}

/** What it can't be closed without, asked first. */
const isOwed = (view: RehearsalView, part: DebriefPart): boolean =>
  (part === "rating" || part === "deRole") && !isDone(view, part);

/**
 * The part to show: what is owed first, then what was asked for, else what follows the last part that was done. So nobody
 * is led back to what they passed over.
 */
export function partNow(view: RehearsalView, asked: unknown): DebriefPart {
  const parts = partsFor(view);
  const owed = parts.find((part) => isOwed(view, part));
  if (owed) return owed;
  const wanted = parts.find((part) => part === asked);
  if (wanted) return wanted;
  const last = parts.findLastIndex((part) => isDone(view, part));
  return parts[last + 1] ?? "end";
}

/** The part after one; the last stays the last. */
export function partAfter(view: RehearsalView, part: DebriefPart): DebriefPart {
  const parts = partsFor(view);
  return parts[parts.indexOf(part) + 1] ?? "end";
}
