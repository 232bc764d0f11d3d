import type { Mutation } from "./mutation.ts";

const state = "lib/domain/repair/state.ts";
const scene = "lib/domain/repair/scene.ts";
const coach = "lib/domain/repair/advance-coach.ts";

/** 1: joint work waits for the coach. */
export const clearanceMutations: readonly Mutation[] = [
  {
    name: "gates open before the coach clears",
    file: state,
    find: `=> state.setting.jointWork === "clear" && bothPresent(state);`,
    replace: "=> bothPresent(state);",
  },
  {
    name: "screens open before the coach clears",
    file: state,
    find: `asTheySee(setting) === "clear";`,
    replace: `["closed", "clear"].includes(asTheySee(setting));`,
  },
  {
    name: "one person alone is let into joint work",
    file: state,
    find: "setting.present.a && setting.present.b;",
    replace: "setting.present.a || setting.present.b;",
  },
  {
    name: "private work stops while joint work is closed",
    file: "lib/domain/repair/groundwork-scene.ts",
    find: "if (joined && closed) continue;",
    replace: "if (closed) return closed;",
  },
  {
    name: "a hold leaves joint work open",
    file: coach,
    find: `hold: { closed: "held", clear: "held" },`,
    replace: `hold: { closed: "held", clear: "clear" },`,
  },
  {
    name: "a hold in mid-repair shows at once",
    file: coach,
    find: "if (!isRevealed(state) || joint.rest || !mayBreak) return [];",
    replace: "if (mayBreak || joint.rest) return [];",
  },
  {
    name: "a hold hides behind a break that nobody could have taken",
    file: coach,
    find: "if (!isRevealed(state) || joint.rest || !mayBreak) return [];",
    replace: "if (!isRevealed(state) || joint.rest) return [];",
  },
  {
    name: "a hold looks like one partner's own break",
    file: coach,
    find: `type: "breakBegan", by: null,`,
    replace: `type: "breakBegan", by: "a",`,
  },
  {
    name: "a hold of what was never open says that it is held",
    file: coach,
    find: `{ opened: setting.jointWork === "clear" }`,
    replace: "{ opened: true }",
  },
  {
    name: "gates open behind a hold",
    file: "lib/domain/repair/openings.ts",
    find: "isRevealed(state) && isOpen(state) &&",
    replace: "isRevealed(state) &&",
  },
  {
    name: "a worded hold lets joint work go on",
    file: scene,
    find: `if (setting.jointWork === "worded" && isRevealed(state)) return { kind: "held" };`,
    replace: "",
  },
  {
    name: "what is closed goes on delivering shares",
    file: "lib/domain/repair/view-for.ts",
    find: " || !seemsClear(state);",
    replace: ";",
  },
  {
    name: "ended work goes on",
    file: scene,
    find: `if (setting.jointWork === "ended") return { kind: "ended" };`,
    replace: "",
  },
  {
    name: "open work can't be ended",
    file: coach,
    find: `end: { closed: "ended", clear: "ended",`,
    replace: `end: { closed: "ended",`,
  },
];
