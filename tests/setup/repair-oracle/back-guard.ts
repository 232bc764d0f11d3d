import type { Guard } from "./guard.ts";

/** 10: one goes back from the joint steps, never on; what was sent is sent once and taken back by its writer. */
export const backGuard: Guard = {
  joint: (ledger, event, require) => {
    const { steps } = ledger.rules;
    switch (event.type) {
      case "wentBack":
        require(ledger.opened && !ledger.resting, "one goes back from the joint steps");
        require(steps.includes(event.to), "one goes back to a step of the template");
        return require(steps.indexOf(event.to) < steps.indexOf(ledger.step()), "one goes back, never on");
      case "shareWithdrawn":
        require(ledger.sent.get(event.shareId)?.by === event.by, "one takes back one's own");
        return require(!ledger.withdrawn.has(event.shareId), "one takes it back once");
      case "shareSent":
      case "reflected":
      case "owned":
      case "reassured":
        return require(event.shareId === null || !ledger.sent.has(event.shareId), "words are sent once");
    }
  },

  page: (ledger, view, require) => {
    const own = view.shares.filter((share) => share.by === view.viewer).map((share) => share.shareId);
    const kept = [...ledger.sent].filter(([id, { by }]) => by === view.viewer && !ledger.withdrawn.has(id));
    if (ledger.gate === "ended") return;
    require(own.length === kept.length && kept.every(([id]) => own.includes(id)), "going back keeps what was sent");
  },
};
