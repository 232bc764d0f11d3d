import type { RoomGuard } from "./room-guard.ts";

/** 13: what was begun ends two days after anybody went on with it, what wasn't after thirty; neither before nor later. */
export const lapseGuard: RoomGuard = {
  event: (ledger, { type }, require) => {
    if (ledger.over) return;
    const isDue = ledger.idle >= (ledger.stage === "before" ? 30 : 2);
    if (type === "lapsed") return require(isDue, "it is gone on with for a while");
    require(!isDue, "what nobody goes on with ends by itself");
  },

  page: (ledger, view, require) => {
    if (ledger.over || ledger.idle < (ledger.stage === "before" ? 30 : 2)) return;
    require(view.moves.length === 0, "nothing goes on in what nobody went on with");
  },
};
