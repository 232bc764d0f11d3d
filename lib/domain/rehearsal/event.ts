import type { SpokenMove } from "@/lib/domain/persona/spoken-move.ts";
import type { RehearsalRole, Voice } from "./role.ts";
import type { Difficulty, PlaceId } from "./setting.ts";

/** What a coach can hold up, and what a rehearser can ask for, without a word being written. */
export const hintKinds = ["slowDown", "breathe", "feeling", "askFor", "reflect", "own"] as const;
export type HintKind = (typeof hintKinds)[number];

/** What becomes of the record of what was said, as far as one person goes. */
export const transcriptChoices = ["keep", "share", "delete"] as const;
export type TranscriptChoice = (typeof transcriptChoices)[number];

/** What happens in a rehearsal besides the talking. It outlives the record of what was said. */
export type FrameEvent =
  | { type: "joined"; by: PlaceId; role: RehearsalRole }
  | { type: "agreed"; by: PlaceId }
  | { type: "stopWordSet"; by: PlaceId; lineId: string }
  | { type: "ratedBefore"; by: PlaceId; confidence: number; activation: number }
  | { type: "begun"; by: PlaceId }
  | { type: "ended"; by: PlaceId }
  | { type: "ratedAfter"; by: PlaceId; confidence: number; activation: number }
  | { type: "landed"; by: PlaceId; lineId: string }
  | { type: "noted"; by: PlaceId; lineId: string }
  | { type: "deRoled"; by: PlaceId }
  | { type: "nextTryNamed"; by: PlaceId; lineId: string }
  | { type: "closed"; by: PlaceId }
  /** `by`: who saw them out, or themself, with what they chose for the record; null where it was nobody in the room. */
  | { type: "left"; place: PlaceId; by: PlaceId | null; choice?: TranscriptChoice }
  /** Whom the rehearser saw out may come in again: in another place, as whoever comes late. */
  | { type: "askedBack"; by: PlaceId; place: PlaceId }
  /** Whoever left the one place has the other now, and with it their say about the record. */
  | { type: "cameBack"; from: PlaceId; to: PlaceId }
  /** Over from outside: the work it belonged to has ended. */
  | { type: "shut" }
  /** Over by time: nobody went on with it. */
  | { type: "lapsed" }
  | { type: "chosen"; by: PlaceId; choice: TranscriptChoice }
  /** Every talk event goes with the record. How many events there were before this, and how many each had seen, stays. */
  | { type: "transcriptDeleted"; version: number; seen: Record<PlaceId, number> };

/** What happens in the talking. It is deleted with the record. */
export type TalkEvent =
  /** `after`: the turn it answers, 0 for none. Turns and branches are numbered from 1, in the order they came. */
  | { type: "said"; by: PlaceId; voice: Voice; after: number; lineId: string; move: SpokenMove | null }
  /** The script's own line; `lineId` where a model worded it. */
  | { type: "replied"; after: number; authored: string; lineId: string | null; guard: number }
  | { type: "rated"; by: PlaceId; activation: number }
  /** `praise`: its first part says what went well. */
  | { type: "whispered"; by: PlaceId; lineId: string; praise: boolean }
  | { type: "hinted"; by: PlaceId; kind: HintKind }
  | { type: "paused"; by: PlaceId }
  | { type: "breakTaken"; by: PlaceId; until: string }
  | { type: "stopWordUsed"; by: PlaceId }
  | { type: "resumed"; by: PlaceId }
  /** A new branch from after that turn, 0 for the beginning. The one it was opened on is kept as it is. */
  | { type: "rewound"; by: PlaceId; to: number }
  | { type: "branchSwitched"; by: PlaceId; to: number }
  /** `voice`: the one that the rehearser speaks in from now on. */
  | { type: "rolesSwitched"; by: PlaceId; voice: Voice }
  | { type: "difficultyChanged"; by: PlaceId; to: Difficulty };

/** What happened in a rehearsal: ids and small facts, never words. */
export type RehearsalEvent = FrameEvent | TalkEvent;
