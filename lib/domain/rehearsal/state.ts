import type { SpokenMove } from "@/lib/domain/persona/spoken-move.ts";
import type { HintKind, TranscriptChoice } from "./event.ts";
import type { RehearsalRole, Voice } from "./role.ts";
import type { Difficulty, PlaceId, RehearsalSetting } from "./setting.ts";

/** `left`: over without a debrief. `lapsed`: over by time, since nobody went on with it. */
export type RehearsalPhase = "setup" | "prebrief" | "live" | "paused" | "debrief" | "closed" | "left" | "lapsed";

/** Somebody in the rehearsal, from joining on. */
export interface Place {
  id: PlaceId;
  role: RehearsalRole;
  /** Until then they are at the door: nothing that is said reaches them. */
  agreed: boolean;
  /** The last turn that was said before they came in: they know of those after it. */
  since: number;
  /** Whether they were in while it was live: then what becomes of the record is theirs to say, too. */
  tookPart: boolean;
  left: boolean;
  /** Whether the rehearser saw them out: they don't come in again until the rehearser asks them back. */
  seenOut: boolean;
  /** Whether they lent the other side a voice from a place they had before: then they step out of it from this one. */
  lent: boolean;
  deRoled: boolean;
  choice: TranscriptChoice | null;
  /** How many events they have seen: the version of the rehearsal as far as they can know. */
  seen: number;
}

/** Something said. The turns of all branches are one tree, each knowing the one that it answers. */
export interface SpokenTurn {
  /** 1-based, in the order they came. */
  number: number;
  /** The turn it answers; 0 for none. */
  after: number;
  branch: number;
  voice: Voice;
  /** Null: the scripted partner. */
  by: PlaceId | null;
  /** Null where the script's own line was said as it is. */
  lineId: string | null;
  authored: string | null;
  move: SpokenMove | null;
  /** How guarded the scripted partner was with it, 0 to 4. */
  guard: number | null;
  /** How hard it was made to be when it was said. */
  difficulty: Difficulty;
}

/** One way that the conversation went. */
export interface Branch {
  /** 1-based. */
  number: number;
  /** The branch it was opened on; 0 for the first. */
  openedOn: number;
  /** The turn it goes on from; 0 for the beginning. */
  from: number;
  /** Its last turn; `from` while nothing was said on it. */
  tip: number;
}

/** Why nobody speaks: a choice, the break, the stop word, somebody who came in, or the one who stood in is gone. */
export type PauseReason = "pause" | "break" | "stopWord" | "arrival" | "departure";

export interface Pause {
  why: PauseReason;
  by: PlaceId | null;
  /** Nobody goes on before this. */
  until: string | null;
  /** Those who asked for a break or used the stop word: each says for themself that they are ready again. */
  heldBy: PlaceId[];
  /** Those of them who said so. */
  readyAgain: PlaceId[];
}

export interface Rating {
  confidence: number;
  activation: number;
}

/** What somebody wrote for the debrief; each has one of a kind, and the last one counts. */
export interface DebriefEntry {
  kind: "landed" | "note" | "nextTry";
  by: PlaceId;
  lineId: string;
}

/** The fold of a rehearsal's stream. Only `viewRehearsal` may leave it. */
export interface RehearsalState {
  setting: RehearsalSetting;
  /** How many events there were. Nobody may know it but the log: each has their own count in their place. */
  version: number;
  phase: RehearsalPhase;
  /** When the last thing happened that all who are in hear of, or it was to begin. */
  movedAt: string;
  places: Place[];
  /** The line that holds the stop word. */
  stopWord: string | null;
  before: Rating | null;
  after: Rating | null;
  /** The rehearser's last rating while it was live. */
  activation: { activation: number; at: string } | null;
  difficulty: Difficulty;
  /** The voice that the rehearser speaks in. */
  rehearserVoice: Voice;
  turns: SpokenTurn[];
  branches: Branch[];
  /** The branch that is gone on with. */
  branch: number;
  /** How many pauses there were, so that going on names the one it ends. */
  pauses: number;
  pause: Pause | null;
  whispers: { by: PlaceId; lineId: string; praise: boolean; turn: number }[];
  hints: { by: PlaceId; kind: HintKind; turn: number; at: string }[];
  debrief: DebriefEntry[];
  /** `open` while it goes on; afterwards kept while all who took part agree, and else gone for good. */
  transcript: "open" | "kept" | "gone";
}

/** What holds while nothing was said, and again once the record of it is gone. */
export const nothingSaid = {
  activation: null,
  rehearserVoice: "own",
  turns: [],
  branches: [{ number: 1, openedOn: 0, from: 0, tip: 0 }],
  branch: 1,
  pauses: 0,
  pause: null,
  whispers: [],
  hints: [],
} satisfies Partial<RehearsalState>;

/** A rehearsal before anybody came. */
export const startRehearsal = (setting: RehearsalSetting): RehearsalState => ({
  setting,
  version: 0,
  phase: "setup",
  movedAt: setting.from,
  places: [],
  stopWord: null,
  before: null,
  after: null,
  difficulty: setting.difficulty,
  ...nothingSaid,
  debrief: [],
  transcript: "open",
});

export const placeOf = ({ places }: RehearsalState, id: PlaceId): Place | null =>
  places.find((place) => place.id === id) ?? null;

/** Those who haven't left, at the door or in. */
export const present = ({ places }: RehearsalState): Place[] => places.filter((place) => !place.left);

export const isOver = ({ phase }: Pick<RehearsalState, "phase">): boolean =>
  phase === "closed" || phase === "left" || phase === "lapsed";
