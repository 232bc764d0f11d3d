import type { RoomGuard } from "./room-guard.ts";

/** 6: closed once the rehearser said how they are, and whoever lent the other side a voice stepped out of it. */
export const closeGuard: RoomGuard = {
  event: (ledger, event, require) => {
    if (event.type !== "closed") return;
    require(ledger.stage === "debrief", "it closes after looking back");
    require(ledger.ratedAfter, "the rehearser said how they are afterwards");
    const lent = ledger
      .insiders()
      .filter(([, { role, spoke }]) => role === "standIn" || (spoke && role !== "rehearser"));
    require(lent.every(([, { steppedOut }]) => steppedOut), "whoever stood in stepped out of the role");
  },
};

/** 7: what is over stays over. */
export const finalGuard: RoomGuard = {
  event: (ledger, { type }, require) => {
    if (ledger.over) require(type === "chosen" || type === "transcriptDeleted", "what is over stays over");
    if (ledger.deleted) require(false, "nothing follows the end of the record");
  },

  page: (ledger, view, require) => {
    if (!ledger.over) return;
    require(view.phase === ledger.stage, "everybody sees that it is over");
    require(view.moves.every((move) => move === "choose"), "nothing is left but a choice about the record");
  },
};

/** 8: the record of what was said lives while all who took part agree that it does. */
export const transcriptGuard: RoomGuard = {
  event: (ledger, event, require) => {
    if (event.type === "left" && event.choice) {
      require(event.by === event.place, "nobody chooses for whom they see out");
      require(ledger.person(event.place).took, "who wasn't in has no say");
    }
    if (event.type !== "transcriptDeleted") return;
    require(ledger.over && !ledger.allChose("keep", "share"), "a record that all agree on is kept");
  },

  page: (ledger, view, require) => {
    if (!ledger.over) return require(view.transcript === "open", "while it goes on the record is open");
    const kept = ledger.allChose("keep", "share");
    require(view.transcript === (kept ? "kept" : "gone"), "it is kept while all agree, and else gone");
    const mayRead = kept && (view.role === "rehearser" || ledger.allChose("share"));
    if (!mayRead) require(view.turns.length + view.branches.length === 0, "nobody reads what isn't theirs to read");
    if (!kept) require((view.coaching?.whispers ?? []).length === 0, "whispers go with the record");
    require(view.choice === ledger.person(view.viewer).choice, "everybody sees their own choice");
    const mayChoose = ledger.person(view.viewer).took && !ledger.deleted;
    require(view.moves.includes("choose") === mayChoose, "a choice can be taken back while there is a record");
  },
};
