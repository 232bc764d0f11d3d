import type { Mutation } from "./mutation.ts";

const at = (file: string) => `lib/domain/rehearsal/${file}.ts`;

/** 104: a whisper is between the coach and the rehearser. */
export const roomWhisperMutations: readonly Mutation[] = [
  {
    name: "a whisper ticks for everybody",
    file: at("audience"),
    find: `whispered: "coaching",`,
    replace: `whispered: "inside",`,
  },
  {
    name: "another coach reads it",
    file: at("view-rehearsal"),
    find: `state.whispers.filter(({ by }) => role === "rehearser" || by === id)`,
    replace: "state.whispers.filter(({ by }) => by !== null || by === id)",
  },
  {
    name: "a stand-in whispers",
    file: at("permission"),
    find: `standIn: [...everybodys, "say",`,
    replace: `standIn: [...everybodys, "whisper", "say",`,
  },
];

/** 109: ratings are the rehearser's and the coach's. */
export const roomRatingMutations: readonly Mutation[] = [
  {
    name: "everybody sees them",
    file: at("view-rehearsal"),
    find: `if (role !== "rehearser" && (role !== "coach" || !agreed || left)) return null;`,
    replace: "",
  },
  {
    name: "a coach sees them from the door",
    file: at("view-rehearsal"),
    find: `(role !== "coach" || !agreed || left)`,
    replace: `role !== "coach"`,
  },
  {
    name: "a rating ticks for everybody",
    file: at("audience"),
    find: `rated: "coaching",`,
    replace: `rated: "inside",`,
  },
  {
    name: "the rating before it ticks for everybody",
    file: at("audience"),
    find: `ratedBefore: "coaching",`,
    replace: `ratedBefore: "everyone",`,
  },
  {
    name: "the rating afterwards ticks for everybody",
    file: at("audience"),
    find: `ratedAfter: "coaching",`,
    replace: `ratedAfter: "inside",`,
  },
  {
    name: "a guess at a rating is answered",
    file: at("advance-rehearsal"),
    find: `if (place && !isForRole(place.role, command.type)) return refused("not-yours");`,
    replace: "",
  },
];

/** 110: each does what their role is for. */
export const roomRoleMutations: readonly Mutation[] = [
  {
    name: "an observer speaks",
    file: at("permission"),
    find: `observer: [...everybodys, "note", "deRole"],`,
    replace: `observer: [...everybodys, "note", "deRole", "hint"],`,
  },
  {
    name: "a stand-in goes back",
    file: at("permission"),
    find: `standIn: [...everybodys, "say",`,
    replace: `standIn: [...everybodys, "rewind", "say",`,
  },
  {
    name: "a coach can't go back",
    file: at("permission"),
    find: `coach: [...everybodys, ...leading, "say",`,
    replace: `coach: [...everybodys, "begin", "setStopWord", "hint", "end", "say",`,
  },
  {
    name: "a coach closes it over the rehearser's head",
    file: at("permission"),
    find: `coach: [...everybodys, ...leading, "say",`,
    replace: `coach: [...everybodys, ...leading, "close", "say",`,
  },
  {
    name: "a coach says how the rehearser is",
    file: at("permission"),
    find: `coach: [...everybodys, ...leading, "say",`,
    replace: `coach: [...everybodys, ...leading, "rate", "say",`,
  },
  {
    name: "an observer says when it goes on",
    file: at("pause"),
    find: `place.role !== "observer"`,
    replace: `place.role !== "coach"`,
  },
];

/** 111: anybody may pause, use the stop word, or leave. */
export const roomWayOutMutations: readonly Mutation[] = [
  ...["pause", "flooded", "stopWord", "leave"].map((move) => ({
    name: `some can't use ${move}`,
    file: at("permission"),
    find: `  "${move}",\n`,
    replace: "",
  })),
  {
    name: "nobody uses the stop word in a break",
    file: at("permission"),
    find: `paused: [...aside, "flooded", "stopWord", "resume"],`,
    replace: `paused: [...aside, "flooded", "resume"],`,
  },
  {
    name: "nobody leaves at the door",
    file: at("permission"),
    find: `"choose", "letGo", "leave"];`,
    replace: `"choose", "letGo"];`,
  },
  {
    name: "nobody leaves while looking back",
    file: at("permission"),
    find: `"close", "letGo", "leave", "choose"],`,
    replace: `"close", "letGo", "choose"],`,
  },
];

/** 112: who comes in hears nothing of what was said before, and nobody is overheard unawares. */
export const roomDoorMutations: readonly Mutation[] = [
  {
    name: "what was said before is heard afterwards",
    file: at("view-rehearsal"),
    find: "state.turns.filter(({ number }) => number > place.since)",
    replace: "state.turns.filter(({ number }) => number > 0)",
  },
  {
    name: "it is heard at the door",
    file: at("view-rehearsal"),
    find: "if (!isInside(place)) return atTheDoor;",
    replace: "if (place.left) return atTheDoor;",
  },
  {
    name: "what came of it is lost to the rehearser who ended it by leaving",
    file: at("view-rehearsal"),
    find: 'isOver(state) && place.role === "rehearser" ? { ...place, left: false } : place',
    replace: "place",
  },
  {
    name: "what goes on inside ticks at the door",
    file: at("audience"),
    find: `if (!place.agreed && !("by" in event && event.by === place.id)) return false;`,
    replace: "",
  },
  {
    name: "it goes on when somebody comes in",
    file: at("apply-frame"),
    find: `return pausedBy(withPlace(state, by, { agreed: true, since: state.turns.length, tookPart }), "arrival", by);`,
    replace: "return withPlace(state, by, { agreed: true, since: state.turns.length, tookPart });",
  },
  {
    name: "who hasn't agreed joins in",
    file: at("moves"),
    find: "return place.agreed || isForTheDoor(move);",
    replace: "return place.agreed || move !== place.id;",
  },
  {
    name: "a second stands in",
    file: at("moves"),
    find: `return !isScripted(setting) && !taken.includes(role);`,
    replace: "return !isScripted(setting);",
  },
  {
    name: "somebody stands in for a script",
    file: at("moves"),
    find: `return !isScripted(setting) && !taken.includes(role);`,
    replace: "return !taken.includes(role);",
  },
  {
    name: "a coach comes uninvited",
    file: at("moves"),
    find: `return (setting.mode === "coach" || setting.coachInvited) && !taken.includes(role);`,
    replace: "return !taken.includes(role);",
  },
  {
    name: "who left comes back into the same place",
    file: at("moves"),
    find: "  if (!place) return rolesOpenTo",
    replace: "  if (!place || place.left) return rolesOpenTo",
  },
  {
    name: "who was seen out is taken for somebody who left",
    file: at("advance-rehearsal"),
    find: "former?.left !== true || former.seenOut ||",
    replace: "former?.left !== true ||",
  },
  {
    name: "somebody comes back once the talking is over",
    file: at("advance-rehearsal"),
    find: `if (!isForPhase(state.phase, "join")) return "ended";`,
    replace: "",
  },
  {
    name: "a coach asks themself back",
    file: at("permission"),
    find: `coach: [...everybodys, ...leading, "say",`,
    replace: `coach: [...everybodys, ...leading, "askBack", "say",`,
  },
  {
    name: "somebody is asked back once the talking is over",
    file: at("permission"),
    find: `"close", "letGo", "leave", "choose"],`,
    replace: `"close", "letGo", "askBack", "leave", "choose"],`,
  },
  {
    name: "anybody can be asked back, whether they were seen out or not",
    file: at("decide"),
    find: "placeOf(state, command.place)?.seenOut ? {",
    replace: "placeOf(state, command.place) ? {",
  },
  {
    name: "asking back leaves them out",
    file: at("apply-frame"),
    find: "return withPlace(state, event.place, { seenOut: false });",
    replace: "return withPlace(state, event.place, {});",
  },
  {
    name: "everybody hears who is asked back",
    file: at("audience"),
    find: `askedBack: "oneself",`,
    replace: `askedBack: "everyone",`,
  },
  {
    name: "whoever is asked back doesn't hear of it",
    file: at("audience"),
    find: `if (event.type === "askedBack") return [event.by, event.place];`,
    replace: `if (event.type === "askedBack") return [event.by];`,
  },
  {
    name: "everybody sees who was seen out",
    file: at("view-rehearsal"),
    find: `place.seenOut && (yours || viewer.role === "rehearser")`,
    replace: "place.seenOut",
  },
];
