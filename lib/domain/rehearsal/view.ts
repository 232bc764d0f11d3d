import type { HintKind, TranscriptChoice } from "./event.ts";
import type { RehearsalMove } from "./permission.ts";
import type { OpenAfter, OpenBefore } from "./readiness.ts";
import type { RehearsalRole, Voice } from "./role.ts";
import type { Difficulty, PlaceId, RehearsalMode, RehearsalStep } from "./setting.ts";
import type { DebriefEntry, PauseReason, Rating, RehearsalPhase } from "./state.ts";

export interface PlaceView {
  placeId: PlaceId;
  role: RehearsalRole;
  yours: boolean;
  /** Not yet: at the door. */
  agreed: boolean;
  here: boolean;
  /** Whether the rehearser saw them out and hasn't asked them back: for these two alone to know. */
  seenOut: boolean;
  /** Whose side they speak for now; null for those who only watch. */
  voice: Voice | null;
  /** Looking back: whether they lent the other side a voice and haven't stepped out of it yet. */
  inRole: boolean;
  deRoled: boolean;
}

export interface TurnView {
  number: number;
  /** The turn it answers; 0 for none. */
  after: number;
  branch: number;
  voice: Voice;
  /** Null: the scripted partner. */
  by: PlaceId | null;
  yours: boolean;
  /** Where its words are: people's and a machine's under `lineId`, the script's own under `authored`. */
  lineId: string | null;
  authored: string | null;
  /** Worded by a machine, and labelled so. */
  machine: boolean;
}

export interface BranchView {
  number: number;
  /** The turn it goes on from; 0 for the beginning. */
  from: number;
  tip: number;
  /** How many turns lead to its end. */
  length: number;
  current: boolean;
}

export interface PauseView {
  /** What going on names. */
  number: number;
  why: PauseReason;
  by: PlaceId | null;
  yours: boolean;
  /** Nobody goes on before this, where it lies ahead. */
  until: string | null;
  /** Those who say for themself that they are ready again. */
  waitingFor: PlaceId[];
}

/** What the rehearser and the coach know, and nobody else. */
export interface CoachingView {
  before: Rating | null;
  /** The last activation that was said while it was live. */
  activation: number | null;
  after: Rating | null;
  /** To the rehearser: all of them; to a coach: their own. `turn`: the one it was whispered after. */
  whispers: { by: PlaceId; lineId: string; praise: boolean; turn: number }[];
  hints: { by: PlaceId; kind: HintKind; turn: number }[];
  openBefore: OpenBefore[];
  openAfter: OpenAfter[];
}

/** What one place sees of a rehearsal at this moment. The only thing of it that may leave for them. */
export interface RehearsalView {
  viewer: PlaceId;
  role: RehearsalRole;
  phase: RehearsalPhase;
  mode: RehearsalMode;
  steps: readonly RehearsalStep[];
  personaKey: string | null;
  /** Null at the door. */
  difficulty: Difficulty | null;
  places: PlaceView[];
  /** The line that holds the stop word. */
  stopWord: string | null;
  /** Whose turn it is; `placeId` null: the scripted partner's, or nobody's who is there. Null while nobody speaks. */
  turn: { placeId: PlaceId | null; voice: Voice; yours: boolean } | null;
  /** The last turn on the branch, for what is said to name; 0 for none. */
  tip: number;
  branch: number;
  /** Whether the rehearser plays the other side. */
  switched: boolean;
  /** Every turn of every branch that they know of. */
  turns: TurnView[];
  /** Those of them that lead to where it stands, in order. `missed`: how many came before they did. */
  path: number[];
  missed: number;
  branches: BranchView[];
  pause: PauseView | null;
  coaching: CoachingView | null;
  debrief: DebriefEntry[];
  /** What they chose for the record of what was said, and what became of it. */
  choice: TranscriptChoice | null;
  transcript: "open" | "kept" | "gone";
  moves: RehearsalMove[];
  /** How many events they have seen. */
  version: number;
}
