import type { Recorded } from "@/lib/domain/repair/event.ts";
import { later } from "@/lib/domain/repair/instant.ts";
import { currentBranch, tipOf } from "./conversation.ts";
import type { TalkEvent } from "./event.ts";
import type { PlaceId } from "./setting.ts";
import type { Branch, PauseReason, RehearsalState, SpokenTurn } from "./state.ts";

/** A turn on the branch that is gone on with. Branches keep only where they are; the turns are never changed. */
function speak(state: RehearsalState, said: Omit<SpokenTurn, "number" | "branch" | "difficulty">): RehearsalState {
  const turn = { number: state.turns.length + 1, branch: state.branch, ...said, difficulty: state.difficulty };
  return {
    ...state,
    turns: [...state.turns, turn],
    branches: state.branches.map((each) => (each.number === state.branch ? { ...each, tip: turn.number } : each)),
  };
}

/** Somebody's word that they can't go on just now: it adds to what holds it already, and never shortens a break. */
function hold(state: RehearsalState, why: PauseReason, by: PlaceId, until: string | null): RehearsalState {
  const { heldBy = [], readyAgain = [], until: before = null } = state.pause ?? {};
  const pause = {
    why,
    by,
    until: later(before, until),
    heldBy: [...heldBy.filter((id) => id !== by), by],
    readyAgain: readyAgain.filter((id) => id !== by),
  };
  return { ...state, phase: "paused", pauses: state.pauses + 1, pause };
}

/** Somebody is ready again. It goes on once everybody is who asked for it to stop. */
function resume(state: RehearsalState, by: PlaceId): RehearsalState {
  const { pause } = state;
  if (!pause) return state;
  const readyAgain = [...pause.readyAgain, by];
  const left = state.places.filter((place) => place.left).map((place) => place.id);
  const isHeld = pause.heldBy.some((id) => !readyAgain.includes(id) && !left.includes(id));
  return isHeld ? { ...state, pause: { ...pause, readyAgain } } : { ...state, phase: "live", pause: null };
}

function rewind(state: RehearsalState, to: number): RehearsalState {
  const opened: Branch = {
    number: state.branches.length + 1,
    openedOn: currentBranch(state).number,
    from: to,
    tip: to,
  };
  return { ...state, branches: [...state.branches, opened], branch: opened.number };
}

/** What becomes of the talking. */
export function applyTalk(state: RehearsalState, event: Recorded<TalkEvent>): RehearsalState {
  switch (event.type) {
    case "said": {
      const { by, voice, after, lineId, move } = event;
      return speak(state, { after, voice, by, lineId, authored: null, move, guard: null });
    }
    case "replied": {
      const { after, authored, lineId, guard } = event;
      return speak(state, { after, voice: "other", by: null, lineId, authored, move: null, guard });
    }
    case "rated":
      return { ...state, activation: { activation: event.activation, at: event.recordedAt } };
    case "whispered": {
      const { by, lineId, praise } = event;
      return { ...state, whispers: [...state.whispers, { by, lineId, praise, turn: tipOf(state) }] };
    }
    case "hinted": {
      const { by, kind, recordedAt: at } = event;
      return { ...state, hints: [...state.hints, { by, kind, turn: tipOf(state), at }] };
    }
    case "paused": {
      const pause = { why: "pause" as const, by: event.by, until: null, heldBy: [], readyAgain: [] };
      return { ...state, phase: "paused", pauses: state.pauses + 1, pause };
    }
    case "breakTaken":
      return hold(state, "break", event.by, event.until);
    case "stopWordUsed":
      return hold(state, "stopWord", event.by, null);
    case "resumed":
      return resume(state, event.by);
    case "rewound":
      return rewind(state, event.to);
    case "branchSwitched":
      return { ...state, branch: event.to };
    case "rolesSwitched":
      return { ...state, rehearserVoice: event.voice };
    case "difficultyChanged":
      return { ...state, difficulty: event.to };
  }
}
