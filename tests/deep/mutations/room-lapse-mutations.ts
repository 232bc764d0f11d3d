import type { Mutation } from "./mutation.ts";

const at = (file: string) => `lib/domain/rehearsal/${file}.ts`;

/** 113: what nobody goes on with ends by itself. */
export const roomLapseMutations: readonly Mutation[] = [
  {
    name: "it never ends by itself",
    file: at("lapse"),
    find: "!isBefore(now, waitsUntil(state))",
    replace: "state.version < 0",
  },
  {
    name: "what was begun waits as long as what wasn't",
    file: at("lapse"),
    find: "plus(movedAt, daysBegun * day)",
    replace: "plus(movedAt, daysUnbegun * day)",
  },
  {
    name: "what wasn't begun waits no longer than what was",
    file: at("lapse"),
    find: "daysUnbegun * day)",
    replace: "daysBegun * day)",
  },
  {
    name: "what was made ready early ends before its day",
    file: at("lapse"),
    find: "plus(later(setting.from, movedAt), daysUnbegun",
    replace: "plus(movedAt, daysUnbegun",
  },
  {
    name: "it waits from its beginning on, whatever is done",
    file: at("apply-rehearsal"),
    find: "movedAt: isHeardByAll(event) ? event.recordedAt : state.movedAt,",
    replace: "movedAt: state.movedAt,",
  },
  {
    name: "what not all hear of puts it off",
    file: at("apply-rehearsal"),
    find: "isHeardByAll(event) ? event.recordedAt : state.movedAt",
    replace: "event.recordedAt",
  },
  {
    name: "it can be ended before its time",
    file: at("advance-rehearsal"),
    find: `if (hasLapsed(state, now) !== (act.type === "lapse"))`,
    replace: `if (hasLapsed(state, now) && act.type !== "lapse")`,
  },
  {
    name: "things happen in what nobody went on with",
    file: at("advance-rehearsal"),
    find: `if (hasLapsed(state, now) !== (act.type === "lapse"))`,
    replace: `if (!hasLapsed(state, now) && act.type === "lapse")`,
  },
  {
    name: "somebody goes on with what is over by time",
    file: at("moves"),
    find: "if (hasLapsed(state, now)) return [];",
    replace: "",
  },
];
