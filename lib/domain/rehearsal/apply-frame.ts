import type { Recorded } from "@/lib/domain/repair/event.ts";
import { counterpart } from "./conversation.ts";
import type { FrameEvent } from "./event.ts";
import { lentVoice } from "./readiness.ts";
import type { PlaceId } from "./setting.ts";
import { type DebriefEntry, nothingSaid, type PauseReason, type Place, placeOf, type RehearsalState } from "./state.ts";

type Of<T extends FrameEvent["type"]> = Extract<FrameEvent, { type: T }>;

const withPlace = (state: RehearsalState, id: PlaceId, change: Partial<Place>): RehearsalState => ({
  ...state,
  places: state.places.map((place) => (place.id === id ? { ...place, ...change } : place)),
});

/** It pauses by itself: nobody is overheard by somebody who just came in, nor speaks to somebody who is gone. */
function pausedBy(state: RehearsalState, why: PauseReason, by: PlaceId): RehearsalState {
  if (state.phase !== "live") return state;
  const pause = { why, by, until: null, heldBy: [], readyAgain: [] };
  return { ...state, phase: "paused", pauses: state.pauses + 1, pause };
}

function join(state: RehearsalState, { by, role }: Of<"joined">): RehearsalState {
  const place: Place = {
    id: by,
    role,
    agreed: false,
    since: 0,
    tookPart: false,
    left: false,
    seenOut: false,
    lent: false,
    deRoled: false,
    choice: null,
    seen: 0,
  };
  return {
    ...state,
    phase: state.phase === "setup" ? "prebrief" : state.phase,
    places: [...state.places, place],
  };
}

/** One person has one say, and steps out of the role they had, from the place that they are in now. */
function comeBack(state: RehearsalState, { from, to }: Of<"cameBack">): RehearsalState {
  const before = placeOf(state, from);
  if (!before?.tookPart) return state;
  const had = { tookPart: true, lent: lentVoice(state, before) };
  return withPlace(withPlace(state, from, { tookPart: false }), to, had);
}

function agree(state: RehearsalState, { by }: Of<"agreed">): RehearsalState {
  const isLive = state.phase === "live" || state.phase === "paused";
  const tookPart = isLive || placeOf(state, by)?.tookPart === true;
  return pausedBy(withPlace(state, by, { agreed: true, since: state.turns.length, tookPart }), "arrival", by);
}

const over = (state: RehearsalState, phase: "closed" | "left" | "lapsed"): RehearsalState => ({
  ...state,
  phase,
  pause: null,
  transcript: "kept",
});

function leave(state: RehearsalState, { place: id, by, choice }: Of<"left">): RehearsalState {
  const said = choice ? { choice } : {};
  const gone = withPlace(state, id, { left: true, seenOut: by !== null && by !== id, ...said });
  if (id === state.setting.rehearser) return over(gone, "left");
  return counterpart(state)?.id === id ? pausedBy(gone, "departure", id) : gone;
}

/** One of a kind from each: writing it again puts it in the place of the other. */
function withEntry(state: RehearsalState, entry: DebriefEntry): RehearsalState {
  const others = state.debrief.filter(({ kind, by }) => kind !== entry.kind || by !== entry.by);
  return { ...state, debrief: [...others, entry] };
}

const deleteTranscript = (state: RehearsalState, { version, seen }: Of<"transcriptDeleted">): RehearsalState => ({
  ...state,
  ...nothingSaid,
  version,
  difficulty: state.setting.difficulty,
  places: state.places.map((place) => ({ ...place, since: 0, lent: false, seen: seen[place.id] ?? 0 })),
  transcript: "gone",
});

/** What becomes of a rehearsal around the talking. */
export function applyFrame(state: RehearsalState, event: Recorded<FrameEvent>): RehearsalState {
  switch (event.type) {
    case "joined":
      return join(state, event);
    case "agreed":
      return agree(state, event);
    case "stopWordSet":
      return { ...state, stopWord: event.lineId };
    case "ratedBefore":
      return { ...state, before: { confidence: event.confidence, activation: event.activation } };
    case "begun":
      return {
        ...state,
        phase: "live",
        places: state.places.map((place) => (place.left ? place : { ...place, tookPart: place.agreed })),
      };
    case "ended":
      return { ...state, phase: "debrief", pause: null };
    case "ratedAfter":
      return { ...state, after: { confidence: event.confidence, activation: event.activation } };
    case "landed":
      return withEntry(state, { kind: "landed", by: event.by, lineId: event.lineId });
    case "noted":
      return withEntry(state, { kind: "note", by: event.by, lineId: event.lineId });
    case "deRoled":
      return withPlace(state, event.by, { deRoled: true });
    case "nextTryNamed":
      return withEntry(state, { kind: "nextTry", by: event.by, lineId: event.lineId });
    case "closed":
      return over(state, "closed");
    case "left":
      return leave(state, event);
    case "askedBack":
      return withPlace(state, event.place, { seenOut: false });
    case "cameBack":
      return comeBack(state, event);
    case "shut":
      return over(state, "left");
    case "lapsed":
      return over(state, "lapsed");
    case "chosen":
      return withPlace(state, event.by, { choice: event.choice });
    case "transcriptDeleted":
      return deleteTranscript(state, event);
  }
}
