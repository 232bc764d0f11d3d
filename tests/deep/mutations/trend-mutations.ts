import type { Mutation } from "./mutation.ts";

const at = (file: string) => `lib/domain/trends/${file}.ts`;

/** What a number of trends has to keep to itself, rule by rule: without each, an attacker wins in a world made for it. */
export const trendMutations: readonly Mutation[] = [
  {
    name: "few couples are enough",
    file: at("rules"),
    find: "export const leastCouples = 11;",
    replace: "export const leastCouples = 1;",
  },
  {
    name: "a coach hears of a single quiet couple",
    file: at("rules"),
    find: "const leastQuietCouples = 5;",
    replace: "const leastQuietCouples = 1;",
  },
  {
    name: "nearly all may be one coach's",
    file: at("rules"),
    find: "parts.every((part) => count - part.count >= leastCouples)",
    replace: "parts.every((part) => count - part.count >= 0)",
  },
  {
    name: "two coaches are enough",
    file: at("rules"),
    find: "export const leastCoaches = 3;",
    replace: "export const leastCoaches = 2;",
  },
  {
    name: "two practices are enough",
    file: at("rules"),
    find: "const leastPractices = 3;",
    replace: "const leastPractices = 2;",
  },
  {
    name: "quiet voices at the end of the scale are heard",
    file: at("rules"),
    find: "=> isBetween(measure, count, sum);",
    replace: `=> measure === "rating" || isBetween(measure, count, sum);`,
  },
  {
    name: "all others may have done the same",
    file: at("rules"),
    find: "  parts.every((part) => isBetween(measure, count - part.count, sum - part.sum));",
    replace: "  parts.every((part) => isBetween(measure, count, sum + 0 * part.sum));",
  },
  {
    name: "a single couple may have done otherwise",
    file: at("either-side"),
    find: "Math.max(2, ",
    replace: "Math.max(1, ",
  },
  {
    name: "the community may be nearly all of one practice",
    file: at("rules"),
    find: `  ["few-practices", hasEnoughWithoutAnyPractice],\n`,
    replace: "",
  },
  {
    name: "of the whole community alone, nearly all may have done the same",
    file: at("rules"),
    find: `  ["telling", isNotExtremeWithoutAnyPractice],\n`,
    replace: "",
  },
  {
    name: "a share of the community may settle what one practice did",
    file: at("rules"),
    find: `  ["telling", leavesPracticesOpen],\n`,
    replace: "",
  },
  {
    name: "a share may settle a caseload",
    file: at("open-caseloads"),
    find: `crowd.measure === "rating" || isOpenIn(`,
    replace: "crowd.measure !== null || isOpenIn(",
  },
  {
    name: "a share may settle a caseload for a coach who knows their own",
    file: at("open-caseloads"),
    find: "[nobody, ...coaches].every(",
    replace: "[nobody, ...coaches.slice(0, 0)].every(",
  },
  {
    name: "one hidden part hides no other",
    file: at("settle-table"),
    find: "hideParts(place) || hideNextSmallest(place) ||",
    replace: "hideParts(place) ||",
  },
  {
    name: "numbers may be taken from one another",
    file: at("settle-table"),
    find: "hideNextSmallest(place) || hideLeak(place) ||",
    replace: "hideNextSmallest(place) ||",
  },
  {
    name: "coaches may take away their own before they compare",
    file: at("leak"),
    find: "if (found || !knowCaseloads) return found;",
    replace: "if (found || knowCaseloads !== null) return found;",
  },
  {
    name: "what a coach is left with may be a single colleague's",
    file: at("leak"),
    find: "parts.length >= leastCoaches - 1]",
    replace: "parts.length >= leastCoaches - leastCoaches]",
  },
  {
    name: "numbers may overlap in any way to a coach who takes away their own",
    file: at("forced"),
    find: "const coaches = knowCaseloads ?",
    replace: "const coaches = knowCaseloads && shown < 0 ?",
  },
  {
    name: "there are parts of what is hidden",
    file: at("settle-table"),
    find: "while (hideParts(place) ||",
    replace: "while (",
  },
  {
    name: "numbers may overlap in any way",
    file: at("settle-table"),
    find: " || hideOverlap(place)",
    replace: "",
  },
  {
    name: "the community may leave few of those who hide",
    file: at("settle-community"),
    find: "&& isRestSafe(practices, cell)",
    replace: "",
  },
  {
    name: "one practice alone may hide",
    file: at("settle-community"),
    find: "!isLoneLeft(practices, cell) &&",
    replace: "",
  },
  {
    name: "what several practices hide together isn't looked at",
    file: at("settle-community"),
    find: "while (hideMerged(community, practices)) changed = true;",
    replace: "",
  },
  {
    name: "quiet voices may be taken from the practice",
    file: at("publish"),
    find: "for (const place of practices) settleQuiet(",
    replace: "for (const place of practices.slice(0, 0)) settleQuiet(",
  },
  {
    name: "quiet voices may be taken from the community",
    file: at("publish"),
    find: "[mergedRest(community, joined), ...byCell]",
    replace: "byCell",
  },
  {
    name: "quiet voices may be taken from what practices leave of one breakdown",
    file: at("publish"),
    find: "[mergedRest(community, joined), ...byCell]",
    replace: "[mergedRest(community, joined)]",
  },
];

/** Who is counted, and how what adds up to all is hidden: held by what is published of random worlds. */
export const countingMutations: readonly Mutation[] = [
  {
    name: "those who didn't agree are counted",
    file: at("publish"),
    find: "byCaseload(slice.contributions.filter(({ agreed }) => agreed));\n  const population = { ...populationOf(slice, counted), atomOf,",
    replace: "byCaseload(slice.contributions);\n  const population = { ...populationOf(slice, counted), atomOf,",
  },
  {
    name: "how many couples is told of those who started instead of those who rated",
    file: at("publish"),
    find: "population.counted.map((own) => own.filter(rated(ratings)))",
    replace: "population.counted",
  },
  {
    name: "a step that everybody completes tells no ratings",
    file: at("publish"),
    find: "made: breakdowns.length }, ratings)",
    replace: "made: breakdowns.length }, [...ratings, completed])",
  },
  {
    name: "those who are read one by one are heard quietly as well",
    file: at("publish"),
    find: "agreed && !seen)",
    replace: "agreed && seen !== null)",
  },
  {
    name: "nearly all may have done the same as long as two did otherwise",
    file: at("either-side"),
    find: "Math.floor(couples / 20) + 1",
    replace: "Math.floor(couples / 40) + 1",
  },
  {
    name: "a share is hidden for what can't have been: that nobody of a caseload did it",
    file: at("open-caseloads"),
    find: "least: Math.max(0, did + needed - others)",
    replace: "least: 0 * others",
  },
  {
    name: "a share is hidden for what can't have been: that all of a caseload did it",
    file: at("open-caseloads"),
    find: "most: Math.min(size, did - needed)",
    replace: "most: size",
  },
  {
    name: "quiet voices that are hidden beside the community aren't looked at again beside their practice",
    file: at("publish"),
    find: "joined.flatMap(ofPractice)));",
    replace: "joined.flatMap(ofPractice)) && false);",
  },
  {
    name: "of what adds up to all, one may be hidden",
    file: at("settle-gaps"),
    find: "if (hidden.length === 1 || !isOpen) return false;",
    replace: "if (!isOpen) return false;",
  },
  {
    name: "what is hidden together may be nobody",
    file: at("settle-gaps"),
    find: "if (hidden.length === 1 || !isOpen) return false;",
    replace: "if (hidden.length === 1) return false;",
  },
  {
    name: "what the community hides together may be one practice's",
    file: at("settle-gaps"),
    find: "(!isOfAll || isNotExtremeWithoutAnyPractice(together))",
    replace: "(!isOfAll || places.length > 0)",
  },
  {
    name: "shares that add up to all may be of hardly more than two caseloads",
    file: at("settle-gaps"),
    find: "apart.every(hasEnoughWithoutAnyTwoCoaches) &&",
    replace: "apart.length > 0 &&",
  },
  {
    name: "shares that add up to all may settle each other",
    file: at("settle-gaps"),
    find: "leaveCaseloadsOpenTogether(apart, together)",
    replace: "apart.length > 0",
  },
];

/** Windows and rounding. */
export const windowMutations: readonly Mutation[] = [
  {
    name: "a window is closed as soon as it is over",
    file: at("window"),
    find: "const grace = 7 * day;",
    replace: "const grace = 0 * day;",
  },
  {
    // Who is counted in which is decided where they are read, and held by tests on a database.
    name: "a practice of years is told that its quarters are counted too",
    file: at("window"),
    find: `=== (isWhole ? "year" : "quarter")`,
    replace: `=== (isWhole && window.length === 4 ? "year" : "quarter")`,
  },
  { name: "means are told exactly", file: at("rounding"), find: "+ 0.5) / 2;", replace: "* 5 + 0.5) / 10;" },
  {
    name: "shares are told exactly",
    file: at("rounding"),
    find: "10 * Math.floor((20 * part + whole) / (2 * whole))",
    replace: "Math.floor((200 * part + whole) / (2 * whole))",
  },
  { name: "counts are told more finely", file: at("rounding"), find: "[1, 5, 11, 20,", replace: "[1, 5, 11, 12, 20," },
];
