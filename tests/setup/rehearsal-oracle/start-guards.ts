import type { RoomGuard } from "./room-guard.ts";

/** 1: nothing live before everybody there agreed, the stop word is set, and the rehearser said how they are. */
export const beginGuard: RoomGuard = {
  event: (ledger, event, require) => {
    if (event.type !== "begun") return;
    const here = [...ledger.people.values()].filter(({ gone }) => !gone);
    require(ledger.stage === "before", "it begins once");
    require(here.every((person) => person.in), "everybody there has agreed");
    require(here.some(({ role }) => role === "rehearser"), "the rehearser is there");
    require(ledger.scripted || ledger.partner() !== null, "somebody is there to talk with");
    require(ledger.stopWord, "there is a stop word");
    require(ledger.ratedBefore, "the rehearser said how they are");
  },
};

/**
 * 12: who comes in does so for themself, into a free place, and hears nothing of what was said before. Who was seen out
 * does so once they are asked back, which is between them and the rehearser.
 */
export const doorGuard: RoomGuard = {
  event: (ledger, event, require) => {
    if (event.type === "cameBack") {
      require(ledger.person(event.from).gone && !ledger.person(event.to).gone, "one says nothing in place of another");
      require(ledger.stage === "before" || ledger.stage === "live", "nobody comes back afterwards");
      require(!ledger.person(event.from).barred, "who was seen out waits to be asked back");
    }
    if (event.type === "askedBack") {
      require(ledger.person(event.place).barred, "only who was seen out is asked back");
      require(ledger.stage === "before" || ledger.stage === "live", "nobody is asked back afterwards");
    }
    if (event.type === "agreed") return require(!ledger.person(event.by).in, "who is in comes in once");
    if (event.type !== "joined") return;
    const { setting } = ledger;
    const here = [...ledger.people.values()].filter(({ gone }) => !gone);
    require(!ledger.people.has(event.by), "who left comes back in another place");
    require(ledger.stage === "before" || ledger.stage === "live", "nobody comes in afterwards");
    require((event.role === "rehearser") === (event.by === setting.rehearser), "one rehearses");
    require(event.role === "observer" || here.every(({ role }) => role !== event.role), "one of each");
    require(event.role !== "standIn" || !ledger.scripted, "nobody stands in where a script does");
    require(event.role !== "coach" || setting.mode === "coach" || setting.coachInvited, "a coach is invited");
  },

  page: (ledger, view, require) => {
    const person = ledger.person(view.viewer);
    for (const { placeId, seenOut } of view.places) {
      const isTheirs = view.role === "rehearser" || placeId === view.viewer;
      require(seenOut === (isTheirs && ledger.person(placeId).barred), "who was seen out is between the two");
    }
    // Whoever practised has what came of it, also where they ended it by leaving.
    const heard = person.in && (!person.gone || (ledger.over && view.role === "rehearser"));
    if (!heard) {
      require(view.turns.length + view.path.length + view.missed === 0, "at the door nothing is heard");
      require(view.branches.length === 0 && view.turn === null && view.pause === null, "at the door nothing is seen");
      require(view.debrief.length === 0, "at the door no debrief is read");
    }
    require(view.turns.every(({ number }) => number > person.from), "what was said before stays with those there");
    require(view.path.every((number) => number > person.from), "the path begins where they came in");
    if (heard && !ledger.over)
      require(view.path.length + view.missed === ledger.onIt.length, "what they missed is counted");
  },
};
