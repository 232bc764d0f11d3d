import type { Mutation } from "./mutation.ts";

const fence = "lib/domain/wording/fence.ts";
const checks = "lib/domain/wording/checks.ts";
const names = "lib/domain/wording/without-names.ts";

/** What a machine words stays what the script chose, and what it is told is as little as can be. */
export const wordingMutations: readonly Mutation[] = [
  {
    name: "a line may be much longer than the script's",
    file: fence,
    find: "Math.min(longest, 60 + 2 * line.length)",
    replace: "longest",
  },
  {
    name: "a long line of the script has no end when it is worded",
    file: fence,
    find: "Math.min(longest, 60 + 2 * line.length)",
    replace: "60 + 2 * line.length",
  },
  {
    name: "marks, figures and addresses are said",
    file: fence,
    find: "/^[\\p{Script=Latin} .,?’:;-]+$/u.test(worded)",
    replace: "true",
  },
  { name: "it holds forth", file: fence, find: "?? 0) <= 3", replace: "?? 0) <= 30" },
  { name: "addresses are said", file: fence, find: "!/[.,?:;](?=[^ ])/.test(worded)", replace: "true" },
  { name: "half a sentence is said", file: fence, find: "/^\\p{Lu}.*[^ .?,:;-][.?]$/su.test(worded)", replace: "true" },
  { name: "a speaker is announced", file: fence, find: "!/^[\\p{L}’ -]{1,30}:/u.test(worded)", replace: "true" },
  { name: "it speaks as a machine", file: fence, find: "!machineWords.test(worded)", replace: "true" },
  {
    name: "it says what no persona may say",
    file: fence,
    find: "!bans.some(({ pattern }) => pattern.test(worded))",
    replace: "true",
  },
  {
    name: "it gives what the script doesn't give",
    file: fence,
    find: "gifts.every((gift) => !gift.test(worded) || gift.test(line))",
    replace: "gifts.every((gift) => gift)",
  },
  {
    name: "it asks what the script doesn't ask",
    file: fence,
    find: '!worded.includes("?") || line.includes("?")',
    replace: 'line !== worded || line.includes("?")',
  },
  {
    name: "it says back what was said",
    file: fence,
    find: 'plain(worded) !== plain(said ?? "")',
    replace: "worded !== said",
  },
  {
    name: "the script's own words pass for a machine's",
    file: fence,
    find: "if (plain(worded) === plain(request.line)) return null;",
    replace: "",
  },
  { name: "a yes with a but lets a line pass", file: checks, find: "/^yes\\.?$/i", replace: "/^yes/i" },
  {
    name: "every check is told of the script's line",
    file: checks,
    find: "const shown = compares ?",
    replace: "const shown = compares || line ?",
  },
  {
    name: "names of those who are there are told",
    file: names,
    find: 'pattern === "" ? straight : straight.replace(edges(pattern), someone)',
    replace: 'pattern === "?" ? straight.replace(edges(pattern), someone) : straight',
  },
  {
    name: "a name is only known whole",
    file: names,
    find: "[name, ...name.split(/\\s+/)]",
    replace: "[name]",
  },
  { name: "addresses and numbers are told", file: names, find: ".replace(traces, someone)", replace: "" },
  {
    name: "a name that nobody here goes by is told",
    file: names,
    find: "return opens && isOpeningWord(word) ? word : someone;",
    replace: "return opens || !isOpeningWord(word) ? word : someone;",
  },
  {
    name: "whoever opens a sentence is told",
    file: names,
    find: "return opens && isOpeningWord(word) ? word : someone;",
    replace: "return opens ? word : someone;",
  },
];
