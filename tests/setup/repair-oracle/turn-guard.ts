import type { Guard } from "./guard.ts";

/** 3: a turn goes on when something was shared and its speaker feels heard. */
export const turnGuard: Guard = {
  joint: (ledger, event, require) => {
    const { speaker } = ledger;
    const inTurn = speaker !== null && ledger.done.size < 2;
    const hasShare = speaker !== null && ledger.shared[speaker] !== null;
    switch (event.type) {
      case "shareSent":
        return require(ledger.shared[event.by] === null, "a turn holds one share");
      case "reflected":
        require(inTurn && ledger.listener() === event.by, "the listener reflects");
        require(hasShare, "listening opens when something was shared");
        return require(ledger.reflected === false, "one reflection, then its answer");
      case "heard":
        require(inTurn && speaker === event.by, "the speaker says whether they feel heard");
        return require(ledger.reflected !== false && ledger.heard === "none", "after a reflection, once");
      case "owned":
      case "owningPassed":
        require(hasShare, "owning opens when something was shared");
        return require(ledger.rules.accepted.includes(ledger.heard), "owning opens when the speaker feels heard");
      case "rolesSwitched":
        require(inTurn, "roles switch in a turn");
        require(ledger.misses >= 2 && ledger.reflected === false, "roles switch after two answers that aren't yes");
    }
  },

  page: (ledger, view, require) => {
    const inTurn = ledger.opened && ledger.speaker !== null && ledger.done.size < 2;
    const stuck = inTurn && ledger.misses >= 2 && ledger.reflected === false;
    const under = ledger.resting || ledger.isOver() || ledger.gate !== "clear" || ledger.asked !== null;
    if (!stuck || under || ledger.stands("a") || ledger.stands("b") || ledger.quietFor() >= ledger.setDownAfter) return;
    for (const move of ["switchRoles", "takeBreak", "proposeTime"] as const) {
      require(view.moves.includes(move), `after two answers that aren't yes, ${move} is offered`);
    }
  },
};
