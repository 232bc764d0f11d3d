import { minute, plus } from "@/lib/domain/repair/instant.ts";
import type { RehearsalCommand } from "./command.ts";
import { tipOf, voiceDue } from "./conversation.ts";
import type { RehearsalEvent } from "./event.ts";
import { openBranches, rolesOpenTo } from "./moves.ts";
import type { RehearsalRefusal } from "./refusal.ts";
import type { PlaceId } from "./setting.ts";
import { placeOf, type RehearsalState } from "./state.ts";

type Answer = RehearsalEvent | RehearsalRefusal;
type Of<T extends RehearsalCommand["type"]> = Extract<RehearsalCommand, { type: T }>;

/** A break is as long as it takes to settle, by the server's clock. */
const breakLasts = 20 * minute;

/** Whether words are known under this id already, as a turn or as a whisper. */
const isKnown = ({ turns, whispers }: RehearsalState, lineId: string): boolean =>
  turns.some((turn) => turn.lineId === lineId) || whispers.some((whisper) => whisper.lineId === lineId);

function agree(state: RehearsalState, by: PlaceId, { card, machine }: Of<"agree">): Answer {
  if (placeOf(state, by)?.role === "standIn" && !card) return "read-card";
  if (state.setting.mode === "model" && !machine) return "agree-to-machine";
  return { type: "agreed", by };
}

function say(state: RehearsalState, by: PlaceId, { lineId, after, move }: Of<"say">): Answer {
  if (after !== tipOf(state) || isKnown(state, lineId)) return "moved-on";
  return { type: "said", by, voice: voiceDue(state), after, lineId, move };
}

function rewind(state: RehearsalState, by: PlaceId, { to, branch }: Of<"rewind">): Answer {
  if (branch !== state.branch || to > state.turns.length) return "moved-on";
  return to === tipOf(state) ? "already-done" : { type: "rewound", by, to };
}

/** Who took part can say as they go what becomes of the record: nobody asks them afterwards. */
function leave(state: RehearsalState, by: PlaceId, { choice }: Of<"leave">): Answer {
  const left = { type: "left", place: by, by } as const;
  return choice && placeOf(state, by)?.tookPart ? { ...left, choice } : left;
}

/** What a command that is offered comes to, or why what it says doesn't fit. */
export function decide(state: RehearsalState, by: PlaceId, command: RehearsalCommand, now: string): Answer {
  switch (command.type) {
    case "join":
      return rolesOpenTo(state, by).includes(command.role) ? { type: "joined", by, role: command.role } : "taken";
    case "agree":
      return agree(state, by, command);
    case "setStopWord":
      return { type: "stopWordSet", by, lineId: command.lineId };
    case "rateBefore":
      return { type: "ratedBefore", by, confidence: command.confidence, activation: command.activation };
    case "begin":
      return { type: "begun", by };
    case "say":
      return say(state, by, command);
    case "rate":
      return { type: "rated", by, activation: command.activation };
    case "whisper":
      if (isKnown(state, command.lineId)) return "moved-on";
      return { type: "whispered", by, lineId: command.lineId, praise: command.praise };
    case "hint":
      return { type: "hinted", by, kind: command.kind };
    case "pause":
      return { type: "paused", by };
    case "flooded":
      return { type: "breakTaken", by, until: plus(now, breakLasts) };
    case "stopWord":
      return { type: "stopWordUsed", by };
    case "resume":
      return command.pause === state.pauses ? { type: "resumed", by } : "moved-on";
    case "rewind":
      return rewind(state, by, command);
    case "switchBranch": {
      const isOpen = openBranches(state).some(({ number }) => number === command.to);
      return isOpen ? { type: "branchSwitched", by, to: command.to } : "moved-on";
    }
    case "switchRoles":
      return { type: "rolesSwitched", by, voice: command.voice };
    case "changeDifficulty":
      return { type: "difficultyChanged", by, to: command.to };
    case "end":
      return { type: "ended", by };
    case "rateAfter":
      return { type: "ratedAfter", by, confidence: command.confidence, activation: command.activation };
    case "landed":
      return { type: "landed", by, lineId: command.lineId };
    case "note":
      return { type: "noted", by, lineId: command.lineId };
    case "deRole":
      return { type: "deRoled", by };
    case "nextTry":
      return { type: "nextTryNamed", by, lineId: command.lineId };
    case "close":
      return { type: "closed", by };
    case "letGo": {
      const other = placeOf(state, command.place);
      return other && !other.left && other.id !== by ? { type: "left", place: other.id, by } : "moved-on";
    }
    case "askBack":
      return placeOf(state, command.place)?.seenOut ? { type: "askedBack", by, place: command.place } : "moved-on";
    case "leave":
      return leave(state, by, command);
    case "choose":
      return { type: "chosen", by, choice: command.choice };
  }
}
