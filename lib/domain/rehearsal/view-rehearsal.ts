import { pathTo, speakerDue, tipOf, voiceDue, voiceOf } from "./conversation.ts";
import { openBranches, rehearsalMoves } from "./moves.ts";
import { isResting, waitedFor } from "./pause.ts";
import { openAfter, openBefore, owesDeRole } from "./readiness.ts";
import type { PlaceId } from "./setting.ts";
import { isOver, type Place, placeOf, type RehearsalState, type SpokenTurn } from "./state.ts";
import { isShared } from "./transcript.ts";
import type { BranchView, CoachingView, PauseView, PlaceView, RehearsalView, TurnView } from "./view.ts";

const isInside = ({ agreed, left }: Place): boolean => agreed && !left;

/** Once it is over, the one who practised has what came of it, also where they ended it by leaving. */
const asSeen = (state: RehearsalState, place: Place): Place =>
  isOver(state) && place.role === "rehearser" ? { ...place, left: false } : place;

function viewPlace(state: RehearsalState, place: Place, viewer: Place): PlaceView {
  const { id, role, agreed, left, deRoled } = place;
  const yours = id === viewer.id;
  const seenOut = place.seenOut && (yours || viewer.role === "rehearser");
  const inRole = state.phase === "debrief" && isInside(place) && owesDeRole(state, place);
  const inside = isInside(viewer)
    ? { voice: voiceOf(state, id), inRole, deRoled }
    : { voice: null, inRole: false, deRoled: false };
  return { placeId: id, role, yours, agreed, here: !left, seenOut, ...inside };
}

function viewTurn({ move: _, guard: __, difficulty: ___, ...turn }: SpokenTurn, viewer: PlaceId): TurnView {
  return { ...turn, yours: turn.by === viewer, machine: turn.by === null && turn.lineId !== null };
}

/**
 * Those said since they came in, as long as they are in: what was said before was said to those who were there. Once it
 * is over, the record is the rehearser's, and the others' only where everybody shares it.
 */
function turnsFor(state: RehearsalState, place: Place): SpokenTurn[] {
  if (isOver(state) && place.role !== "rehearser" && !isShared(state)) return [];
  return state.turns.filter(({ number }) => number > place.since);
}

function viewBranches(state: RehearsalState): BranchView[] {
  const others = openBranches(state);
  return state.branches
    .filter((branch) => branch.number === state.branch || others.includes(branch))
    .map(({ number, from, tip }) => ({
      number,
      from,
      tip,
      length: pathTo(state, tip).length,
      current: number === state.branch,
    }));
}

function viewPause(state: RehearsalState, viewer: PlaceId, now: string): PauseView | null {
  const { pause, pauses } = state;
  if (!pause) return null;
  const until = isResting(state, now) ? pause.until : null;
  const { why, by } = pause;
  return { number: pauses, why, by, yours: by === viewer, until, waitingFor: waitedFor(state) };
}

/** Ratings, whispers and hints are for the one who practises and for the coach. */
function viewCoaching(state: RehearsalState, { id, role, agreed, left }: Place): CoachingView | null {
  if (role !== "rehearser" && (role !== "coach" || !agreed || left)) return null;
  const { before, after, activation, phase } = state;
  return {
    before,
    activation: activation?.activation ?? null,
    after,
    whispers: state.whispers.filter(({ by }) => role === "rehearser" || by === id),
    hints: state.hints.map(({ by, kind, turn }) => ({ by, kind, turn })),
    openBefore: phase === "prebrief" ? openBefore(state) : [],
    openAfter: phase === "debrief" ? openAfter(state) : [],
  };
}

const atTheDoor = {
  difficulty: null,
  turn: null,
  tip: 0,
  branch: 1,
  switched: false,
  turns: [],
  path: [],
  missed: 0,
  branches: [],
  pause: null,
  debrief: [],
} satisfies Partial<RehearsalView>;

/** What goes on inside, as those see it who are in. */
function viewInside(state: RehearsalState, place: Place, now: string) {
  if (!isInside(place)) return atTheDoor;
  const turns = turnsFor(state, place);
  const path = pathTo(state, tipOf(state)).map(({ number }) => number);
  const due = speakerDue(state);
  const record = isOver(state) && turns.length === 0 ? { branches: [], path: [], missed: 0 } : null;
  return {
    difficulty: state.difficulty,
    turn:
      state.phase === "live" ? { placeId: due?.id ?? null, voice: voiceDue(state), yours: due?.id === place.id } : null,
    tip: tipOf(state),
    branch: state.branch,
    switched: state.rehearserVoice === "other",
    turns: turns.map((turn) => viewTurn(turn, place.id)),
    path: path.filter((number) => number > place.since),
    missed: path.filter((number) => number <= place.since).length,
    branches: viewBranches(state),
    ...record,
    pause: viewPause(state, place.id, now),
    debrief: state.debrief,
  };
}

/** A rehearsal as one place sees it at this moment; null for whoever has none. */
export function viewRehearsal(state: RehearsalState, id: PlaceId, now: string): RehearsalView | null {
  const own = placeOf(state, id);
  if (!own) return null;
  const place = asSeen(state, own);
  const { mode, steps, personaKey } = state.setting;
  return {
    viewer: id,
    role: place.role,
    // At the door nobody hears that it rests.
    phase: state.phase === "paused" && !isInside(place) ? "live" : state.phase,
    mode,
    steps,
    personaKey,
    ...viewInside(state, place, now),
    places: state.places.map((each) => viewPlace(state, each, place)),
    stopWord: state.stopWord,
    coaching: viewCoaching(state, place),
    choice: place.choice,
    transcript: state.transcript,
    moves: rehearsalMoves(state, id, now),
    version: place.seen,
  };
}
