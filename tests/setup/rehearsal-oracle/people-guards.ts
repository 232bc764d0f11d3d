import { between } from "./hears.ts";
import type { RoomGuard } from "./room-guard.ts";

/** 4: a whisper is the coach's, and for the rehearser alone. */
export const whisperGuard: RoomGuard = {
  event: (ledger, event, require) => {
    if (event.type === "whispered") require(ledger.person(event.by).role === "coach", "only a coach whispers");
  },

  page: (ledger, view, require) => {
    if (ledger.deleted || view.coaching === null) return;
    const shown = view.coaching.whispers.map(({ by, lineId }) => ({ by, lineId }));
    const theirs = ledger.whispers.filter(({ by }) => view.role === "rehearser" || by === view.viewer);
    require(JSON.stringify(shown) === JSON.stringify(theirs), "whispers reach the rehearser and whoever whispered");
  },
};

/** 9: ratings and asides are the rehearser's and the coach's; the others can't even tell that there are any. */
export const ratingGuard: RoomGuard = {
  event: (ledger, event, require) => {
    if (!["ratedBefore", "rated", "ratedAfter"].includes(event.type) || !("by" in event)) return;
    require(event.by === ledger.setting.rehearser, "only the rehearser says how they are");
  },

  page: (ledger, view, require) => {
    const { role, heard, in: agreed, gone } = ledger.person(view.viewer);
    const near = role === "rehearser" || (role === "coach" && agreed && !gone);
    require((view.coaching !== null) === near, "ratings are for the rehearser and the coach");
    require(view.version === heard, "everybody counts what they heard of");
  },
};

const leading = ["begun", "ended", "rewound", "branchSwitched", "rolesSwitched", "difficultyChanged", "hinted"];
const owned: Record<string, readonly string[]> = {
  ...Object.fromEntries([...leading, "stopWordSet"].map((type) => [type, ["rehearser", "coach"]])),
  ...Object.fromEntries(
    ["ratedBefore", "rated", "ratedAfter", "nextTryNamed", "closed", "askedBack"].map((type) => [type, ["rehearser"]]),
  ),
  said: ["rehearser", "standIn", "coach"],
  whispered: ["coach"],
  noted: ["coach", "observer"],
  deRoled: ["coach", "standIn", "observer"],
};

/** What can be done before one has agreed, or once one has left. */
const unbound = ["joined", "agreed", "stopWordSet", "ratedBefore", "left", "chosen"];

/** 10: each does what their role is for. */
export const roleGuard: RoomGuard = {
  event: (ledger, event, require) => {
    if (!("by" in event) || event.by === null || event.type === "joined") return;
    const { role, in: agreed, gone } = ledger.person(event.by);
    require(owned[event.type]?.includes(role) ?? true, `${event.type} is nothing for ${role}`);
    if (!unbound.includes(event.type)) require(agreed && !gone, `${event.type} is for those who are in`);
    if (event.type === "left" && event.by !== event.place) require(role === "rehearser", "the rehearser sees out");
    if (between.includes(event.type)) require(role === "rehearser" || role === "coach", "asides are between the two");
  },
};

/** 11: anybody may pause, use the stop word, or leave, at any time. */
export const wayOutGuard: RoomGuard = {
  page: (ledger, view, require) => {
    const { in: agreed, gone } = ledger.person(view.viewer);
    require(view.moves.includes("leave") === (!gone && !ledger.over), "whoever is there can leave");
    if (!agreed || gone || ledger.stage !== "live") return;
    require(view.moves.includes("pause") === (ledger.stopped === null), "anybody can pause");
    if (ledger.stopped?.askers.has(view.viewer)) return;
    require(view.moves.includes("flooded"), "anybody can ask for a break");
    require(view.moves.includes("stopWord"), "anybody can use the stop word");
  },
};
