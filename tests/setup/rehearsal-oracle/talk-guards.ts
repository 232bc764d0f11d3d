import type { RoomGuard } from "./room-guard.ts";

const steering = ["rewound", "branchSwitched", "rolesSwitched", "difficultyChanged"];
const twentyMinutes = 20 * 60_000;

/** 2: one turn at a time: the two sides alternate, and whoever lends the next its voice speaks. */
export const turnGuard: RoomGuard = {
  event: (ledger, event, require) => {
    if (event.type !== "said" && event.type !== "replied") return;
    const voice = event.type === "said" ? event.voice : "other";
    require(ledger.side() === voice, "no side speaks twice in a row");
    require(event.after === ledger.tip, "it answers the last thing said on the branch");
    if (event.type === "replied") return require(ledger.scripted, "only a script replies by itself");
    require(ledger.speakerOf(voice) === event.by, "each speaks for their side");
    require(ledger.person(event.by).in && !ledger.person(event.by).gone, "only who is in speaks");
  },

  page: (ledger, view, require) => {
    const person = ledger.person(view.viewer);
    if (!person.in || person.gone) return;
    const goesOn = ledger.stage === "live" && ledger.stopped === null;
    const yours = goesOn && ledger.speakerOf(ledger.side()) === view.viewer;
    require((view.turn !== null) === goesOn, "there are turns while it goes on");
    require((view.turn?.yours ?? false) === yours, "everybody sees whose turn it is");
    require(view.moves.includes("say") === yours, "who speaks next can, and nobody else");
  },
};

/** 3: a pause, a break and the stop word stop all speaking; nobody ends a break early, or the stop word for another. */
export const pauseGuard: RoomGuard = {
  event: (ledger, event, require) => {
    const { stopped, at } = ledger;
    if (event.type === "said" || event.type === "replied") {
      require(ledger.stage === "live", "it is live while somebody speaks");
      require(stopped === null, "nobody speaks while it rests");
    }
    if (event.type === "hinted") require(stopped === null, "no sentence is next while it rests");
    if (steering.includes(event.type)) {
      require(stopped === null || at >= stopped.until, "a break is for resting");
      require(ledger.awaited().length === 0, "who asked for it to stop is waited for");
    }
    if (event.type === "breakTaken") {
      require(Date.parse(event.until) >= at + twentyMinutes, "a break has its twenty minutes");
    }
    if (event.type !== "resumed") return;
    require(stopped !== null && at >= stopped.until, "nobody ends a break early");
    require(ledger.scripted || ledger.partner() !== null, "somebody is there to go on with");
    const awaited = ledger.awaited();
    if (awaited.length > 0) return require(awaited.includes(event.by), "who asked says that they are ready");
    require(ledger.person(event.by).role !== "observer", "who only watches doesn't say when");
  },

  page: (ledger, view, require) => {
    const person = ledger.person(view.viewer);
    if (!person.in || person.gone || ledger.over) return;
    const { stopped, at } = ledger;
    require((view.phase === "paused") === (stopped !== null), "everybody in sees that it rests");
    if (!stopped) return require(view.pause === null, "no pause is shown where there is none");
    const until = stopped.until > at ? stopped.until : null;
    require((view.pause?.until ?? null) === (until && new Date(until).toISOString()), "the end of a break is shown");
  },
};

/** 5: going back opens another branch, and what was said on the others stays as it was. */
export const branchGuard: RoomGuard = {
  event: (ledger, event, require) => {
    if (event.type === "rewound") require(event.to <= ledger.lines.length, "what wasn't said can't be gone back to");
    if (event.type === "branchSwitched") {
      require(ledger.branches[event.to - 1]?.spokenOn === true, "only a branch with something on it is gone back to");
    }
  },

  page: (ledger, view, require) => {
    if (view.role !== "rehearser" || ledger.deleted || !ledger.person(view.viewer).in) return;
    const shown = view.turns.map(({ number, voice, by, lineId }) => ({ number, voice, by, lineId }));
    const told = ledger.lines.map((line, index) => ({ number: index + 1, ...line }));
    require(JSON.stringify(shown) === JSON.stringify(told), "every turn is there as it was said");
    const before = new Map(view.turns.map(({ number, after }) => [number, after]));
    const lengths = ledger.branches.map(({ turns }) => turns.length);
    for (const { number, tip, length } of view.branches) {
      const back: number[] = [];
      for (let turn = tip; turn > 0; turn = before.get(turn) ?? 0) back.unshift(turn);
      require(back.join() === ledger.branches[number - 1]?.turns.join(), `branch ${number} is as it was`);
      require(length === lengths[number - 1], `branch ${number} has its length`);
    }
    const numbers = view.branches.map(({ number }) => number);
    const all = ledger.branches.every(({ spokenOn }, index) => !spokenOn || numbers.includes(index + 1));
    require(all, "every branch with something on it can be seen");
    require(view.path.join() === ledger.onIt.join(), "the path is the branch that is gone on with");
  },
};
