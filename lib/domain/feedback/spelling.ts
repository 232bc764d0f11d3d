import type { FeedbackStep } from "./draft.ts";
import { respellHome } from "./home-spelling.ts";

/** How people write in a hurry, and what they mean. */
const shortForms: Readonly<Record<string, string>> = {
  u: "you",
  ya: "you",
  yu: "you",
  yo: "you",
  youu: "you",
  ur: "your",
  urs: "yours",
  r: "are",
  y: "why",
  im: "i am",
  iam: "i am",
  ive: "i have",
  id: "i would",
  ill: "i will",
  youre: "you are",
  "your're": "you are",
  youve: "you have",
  youll: "you will",
  youd: "you would",
  theyre: "they are",
  weve: "we have",
  dont: "do not",
  doesnt: "does not",
  didnt: "did not",
  dosent: "does not",
  cant: "can not",
  cannot: "can not",
  couldnt: "could not",
  wont: "will not",
  wouldnt: "would not",
  shouldnt: "should not",
  isnt: "is not",
  arent: "are not",
  wasnt: "was not",
  werent: "were not",
  havent: "have not",
  hasnt: "has not",
  hadnt: "had not",
  aint: "is not",
  "ain't": "is not",
  thats: "that is",
  its: "it is",
  itll: "it will",
  ittl: "it will",
  theres: "there is",
  whats: "what is",
  hes: "he is",
  shes: "she is",
  lets: "let us",
  gonna: "going to",
  wanna: "want to",
  gotta: "have to",
  gimme: "give me",
  cos: "because",
  cuz: "because",
  coz: "because",
  "'cause": "because",
  bc: "because",
  bcz: "because",
  becuase: "because",
  becouse: "because",
  b4: "before",
  pls: "please",
  plz: "please",
  sry: "sorry",
  soz: "sorry",
  srry: "sorry",
  sory: "sorry",
  thx: "thanks",
  nvr: "never",
  nver: "never",
  nevr: "never",
  neva: "never",
  nevar: "never",
  evry: "every",
  evrything: "everything",
  tho: "though",
  altho: "although",
  b: "be",
  n: "and",
  w: "with",
  ppl: "people",
  smth: "something",
  rly: "really",
  realy: "really",
  rlly: "really",
  alway: "always",
  allways: "always",
  alwyas: "always",
  awlays: "always",
  beleive: "believe",
  definately: "definitely",
  definetly: "definitely",
  wierd: "weird",
  freind: "friend",
  freinds: "friends",
  teh: "the",
  untill: "until",
  ok: "okay",
  k: "okay",
  thier: "their",
  tommorow: "tomorrow",
  fcking: "fucking",
  fckin: "fucking",
  fuckin: "fucking",
  apologize: "apologise",
  apologized: "apologised",
  apologizing: "apologising",
  criticize: "criticise",
  criticized: "criticised",
  criticizing: "criticising",
  mom: "mum",
  mommy: "mummy",
  luv: "love",
  wen: "when",
  wat: "what",
  wht: "what",
  hav: "have",
  ther: "there",
  lisen: "listen",
  listne: "listen",
  calmdown: "calm down",
  noone: "no one",
  everytime: "every time",
  eachtime: "each time",
  alot: "a lot",
  shld: "should",
  cld: "could",
  wld: "would",
  abt: "about",
};

/** What stands before a shortened "is". */
const isBefore =
  /\b(it|that|he|she|what|there|here|who|where|how|nothing|nobody|everything|everyone|everybody|one|problem|fault)'s\b/g;

/** Words worth knowing again when a letter is wrong. */
const watched = [
  "always",
  "obviously",
  "clearly",
  "deliberately",
  "purpose",
  "everything",
  "manipulated",
  "abandoned",
  "betrayed",
  "rejected",
  "ignored",
  "attacked",
  "pathetic",
  "apologise",
  "ridiculous",
  "selfish",
  "nothing",
  "promise",
  "disrespected",
  "worthless",
  "useless",
  "constantly",
  "because",
  "embarrass",
  "overreacting",
  "suicide",
  "strangle",
  "strangled",
  "slapped",
  "slammed",
  "grabbed",
  "twisted",
  "threatened",
  "afraid",
  "choked",
  "suicidal",
  "frightened",
  "terrified",
];
const alike = new Set([
  "premise",
  "purposes",
  "promises",
  "promised",
  "attacks",
  "attacker",
  "notching",
  "slipped",
  "flapped",
  "slimmed",
  "snapped",
  "choker",
  "chokes",
  "strangler",
  "strangles",
]);

/** Whether two words differ by one letter: wrong, missing, too many, or two of them swapped. */
function isNear(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  const [rest, rest2] = [one.slice(from), other.slice(from)];
  if (rest.slice(1) === rest2.slice(1) || rest.slice(1) === rest2 || rest === rest2.slice(1)) return true;
  return rest[0] === rest2[1] && rest[1] === rest2[0] && rest.slice(2) === rest2.slice(2);
}

function respellWord(word: string): string {
  const known = Object.hasOwn(shortForms, word) ? shortForms[word] : undefined;
  if (known !== undefined) return known;
  if (word.length < 6 || alike.has(word)) return word;
  return watched.find((other) => other !== word && isNear(word, other)) ?? word;
}

/** Who is spoken of where a partner isn't spoken to: in `intent`, "he" and "my wife" are judged as "you" would be. */
const thirdPerson =
  /\b(he|she|they|my (?:partner|husband|wife|boyfriend|girlfriend|ex|friend|brother|sister|mum|dad|mother|father|best friend))\b/g;

const plural: Readonly<Record<string, string>> = { is: "are", was: "were", has: "have", does: "do" };

/** A draft in lower case with straight marks, its short forms and commonest slips written out. */
export function respell(text: string, step: FeedbackStep): string {
  const straight = text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/([a-z])\1{2,}/g, "$1$1");
  const lower = respellHome(straight)
    .replace(isBefore, "$1 is")
    .replace(/\blet's\b/g, "let us")
    .replace(/\b(i|you|he|she|it|we|they|that|there)'d\b/g, "$1 would")
    .replace(/\s*\n\s*/g, ".\n")
    .replace(/'?[a-z][a-z0-9']*/g, respellWord)
    // "Your always late", "your such a baby": the one slip that changes who is spoken of.
    .replace(
      /\byour (always|never|so|such|just|being|a|an|the (?:one|reason|problem|worst)|not|too|only|acting|overreacting|lying|crazy|selfish|pathetic)\b/g,
      "you are $1",
    );
  if (step !== "intent") return lower;
  return lower
    .replace(thirdPerson, "you")
    .replace(/\byou (is|was|has|does)\b(?! n)/g, (_, verb: string) => `you ${plural[verb]}`)
    .replace(/\byou doesn't\b/g, "you don't")
    .replace(/\b(him|them)(?= to\b)/g, "you");
}
