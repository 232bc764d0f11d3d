import { bans } from "../persona/bans.ts";
import type { WordingRequest } from "./wording.ts";

/** The longest line that is let through, characters: two short sentences, also where the script has a very short one. */
const longest = 240;

/** How much longer than the script's own line it may be: somebody who is shut says little. */
const roomFor = (line: string): number => Math.min(longest, 60 + 2 * line.length);

/** What only the script gives: each in what was worded needs its like in the line. */
const gifts: readonly RegExp[] = [
  /\b(sorry|apolog\w+|regret\w*)\b/i,
  /\bforg[ai]v\w*\b/i,
  /\b(thanks?|thank you|grateful|appreciate\w*)\b/i,
  /\b(promise\w*|swear)\b/i,
  /\b(love\w*|miss(ed)? you)\b/i,
  /\b(trust\w*)\b/i,
];

const machineWords =
  /\b(AI|artificial|language model|assistant|chatbot|bot|model|prompts?|instructions?|system|user|input|output|rewor\w+|rephras\w+|characters?|scene|the line|happy to help|(can’t|cannot|can not|unable to) (help|assist|comply|do that|continue|provide)|as requested)\b/i;

export interface FenceRule {
  what: string;
  holds: (worded: string, request: WordingRequest) => boolean;
}

/** What a line must hold to, whatever a machine thinks of it. */
export const fenceRules: readonly FenceRule[] = [
  { what: "it is no longer than such a line may be", holds: (worded, { line }) => worded.length <= roomFor(line) },
  // Also keeps out marks, addresses, figures, stage directions and every other script.
  {
    what: "it is spoken words and plain stops alone",
    holds: (worded) => /^[\p{Script=Latin} .,?’:;-]+$/u.test(worded),
  },
  { what: "it is three sentences at most", holds: (worded) => (worded.match(/[.?]/g)?.length ?? 0) <= 3 },
  { what: "no stop stands inside a word", holds: (worded) => !/[.,?:;](?=[^ ])/.test(worded) },
  { what: "it begins and ends as speech does", holds: (worded) => /^\p{Lu}.*[^ .?,:;-][.?]$/su.test(worded) },
  { what: "nobody is announced as the speaker", holds: (worded) => !/^[\p{L}’ -]{1,30}:/u.test(worded) },
  { what: "it doesn’t speak of itself as a machine would", holds: (worded) => !machineWords.test(worded) },
  {
    what: "it says nothing that no persona may say",
    holds: (worded) => !bans.some(({ pattern }) => pattern.test(worded)),
  },
  {
    what: "it gives nothing that the script doesn’t give",
    holds: (worded, { line }) => gifts.every((gift) => !gift.test(worded) || gift.test(line)),
  },
  {
    what: "it asks nothing that the script doesn’t ask",
    holds: (worded, { line }) => !worded.includes("?") || line.includes("?"),
  },
  { what: "it isn’t what was just said, said back", holds: (worded, { said }) => plain(worded) !== plain(said ?? "") },
];

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, "");

/** A line as it was answered, without what machines like to put around one. */
export function tidied(answer: string): string {
  const bare = answer.trim().replace(/^(["“])([^"“”]*)["”]$/s, "$2");
  return bare.trim().replaceAll("'", "’");
}

/** The line that may be said, if a machine's answer is one; null where the script's own is to be said instead. */
export function fenced(answer: string, request: WordingRequest): string | null {
  const worded = tidied(answer);
  // The script's own words are its own, whoever repeats them.
  if (plain(worded) === plain(request.line)) return null;
  return fenceRules.every(({ holds }) => holds(worded, request)) ? worded : null;
}
