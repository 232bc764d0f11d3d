import type { Draft } from "./draft.ts";
import { compile } from "./pattern.ts";

interface Lead {
  /** Who writes it, or at which step; everybody everywhere unless said. */
  of?: "listener";
  match: readonly string[];
}

/**
 * What makes the words after it somebody's, and no claim of the writer's: reported speech, a fear or a story told to oneself,
 * what is denied, and, from a listener, what the other says or lives through. It reaches to the next "but".
 */
const leads: readonly Lead[] = [
  {
    match: [
      "(you|he|she|they|mum|dad|mother|father|sister|brother|boss|teacher|people|everyone|someone|somebody|nobody|i) !(never|do|does|did|can|could|will|only|are|just) ~1 (said|say|saying|says|told|tell|telling|tells|called|calling|call) !(them because|her because|him because|everyone because|it just|it only|it to|it because|it so|that just|that to|that because|that so|this just|this to|this because|nothing) (me|us|him|her|you|them|myself|it|this|that|the|i|how|my|to|quote|your)",
      "(you|he|she|they|mum|dad|mother|father) (said|say|called me) !(it|this|that|nothing|just|only|anything)",
      "i ~2 (accused you of|blamed you|blame you (when|for something)|labelled you|yelled that|shouted that|thought of you as|treated you|treat you|acted like you|acted as if)",
      "(used to say|kept saying|keep saying|would say)",
    ],
  },
  {
    match: [
      "(story|movie|film|voice|picture) ~3 (i|in my|that i|me)",
      "(i|my mind|my head|my brain) ~2 (told myself|tell myself|telling myself|imagine|imagined|pictured|make up|made up|convinced myself|assumed|assume|decided)",
      "(my mind|my head|my brain) ~2 (goes|went)",
      "i ~1 (thought|was thinking|believed|was convinced|was sure|had thought)",
      "i (had|have) ~2 (picture|idea|image|worry|fear|thought) ~1 that",
      "i (am|was|get|got|feel|felt|have been|became|become) ~2 (afraid|scared|worried|frightened|terrified|anxious|nervous|fearful) (that|of|you|if|to|about|we|i)?",
      "(i worry|i worried|i fear|i feared|my fear|my worry|the fear|a fear|this fear|my biggest fear|i wonder|i wondered|i am wondering|i was wondering|part of me|a part of me|some part of me|in my head|in my mind|it seemed to me|it seems to me|it felt as if|it felt like|to me it|to me that|i may be|i might be|i could be|i do not know (if|whether|what|why|how)|i can not know|i can not tell|i am not sure|i have no idea|i would like to know|can you tell me|could you tell me|help me understand)",
      "(maybe|perhaps|possibly) (it|we|there|that|you !(should|need|could|are|never|always|just|ought))",
    ],
  },
  {
    match: [
      "(i do not|i did not|i never|i can not|i will not|i would not|i am not|i was not|we are not) ~1 (think|thought|believe|mean|meant|say|saying|want to say|blame|feel|felt|suggesting|claim|accuse|accusing|promise|pretend|here to|expect|tell you)",
      "(it is|that is|this is|it was|that was) not (that|because|about|true|fair|your|you|like)",
      "(is|was) never your",
      "(it is|it was|that is) not",
      "(you are|you were|you have|you did|you do) not (at fault|to blame|the problem|selfish|lazy|a bad|a burden|crazy|too much|wrong|do anything wrong|mean to|mean it|mean any|want to hurt|do it|hurt me|try to|intend)",
      "i (stopped|used to)",
      "(none of|nothing of) (it|this|that) (is|was) your",
      "not (your|yours)",
      "instead of",
      "(easy|easier|tempting|unfair|wrong) ~2 to (say|think|believe|assume|conclude|tell myself|blame)",
      "(i|you) (would|could) (have)? (say|think|thought|said) (that)? you",
    ],
  },
  {
    of: "listener",
    match: [
      "(it|that) (sounds|sounded|seems|seemed|felt|feels|was|looks|looked|must have been|must have felt|must be|may have|can not have) (like|as if|as though|to you|for you|so|that|hard|awful|lonely)",
      "sounds like",
      "(the story|story) ~2 in your",
      "^ (so|okay|and|yes|yeah|right|oh)+ (let me (see|check|say|try|repeat)|can i check|i want to check|so far i)",
      "(i|we) (hear|heard|am hearing|understand|see|get|can hear|can see|gather|sense|am sensing|notice|imagine|take it|guess|think i hear) (that|you|how|it|from|two|what|in)",
      "what (i|you) !(really|actually) ~2 (hear|heard|hearing|got|understood|understand|say|saying|said|mean|meant|get|telling|tell)",
      "(am i|did i|do i|have i) ~2 (hear|hearing|get|getting|got|understand|right)",
      "if i ~2 (understand|understood|hear|heard|get|got)",
      "you (are saying|were saying|are telling|said|just said|told me|describe|described|are describing|say|tell me|spoke|talked)",
      "^ (so|okay|and|yes|yeah|right|oh)+ you ~2 (felt|feel|were feeling|are feeling|feeling|started to feel|told yourself)",
      "^ (so|okay|and|yes|yeah|right|oh)+ you mean (that|i)",
      "^ (so|okay|and|yes|yeah|right|oh)+ you (thought|were afraid|were scared|are afraid|are scared|feared|worried|were worried|were hoping|needed|wished|missed|longed)",
      "(in your eyes|for you|to you|from your side|from where you|on your side|in that moment you|your fear|your sense|the way you saw)",
      "^ (so|and|then)+ when (i|we)",
    ],
  },
];

/** A listener who asks whether they heard it right is handing back what they heard. */
const checks = [
  "let me (see|check|repeat|try) ~5 (have it|got it|right|understood|heard|understand|get it|say it|it back)",
  "(is that|was that|did i|do i|have i|am i) (it|right|how|what|get|have|got|getting|hear|hearing|close|understand|understanding|fair|missing)",
  "(right|yes|no|correct|huh|yeah) $",
  "(were not you|are not you|did not you|do not you|have not you|was it not|is it not|is not it|was not it|were you not)",
].map(compile);

const compiled = leads.map(({ of, match }) => ({ of, match: match.map(compile) }));
const hinge = /(?<= )(?=(?:but|however|although|though|yet|except) )/;

/** A sentence up to where such a lead begins, and so each of its parts after a "but". */
function withoutLeads(words: string, among: typeof compiled): string {
  return words
    .split(hinge)
    .map((piece) => {
      const ends = among.flatMap(({ match }) => match.map((indexIn) => indexIn(piece))).filter((index) => index >= 0);
      return ends.length > 0 ? piece.slice(0, Math.min(...ends)) : piece;
    })
    .join("");
}

const heard = compiled.filter(({ of }) => of === "listener");
const anybodys = compiled.filter(({ of }) => !of);

/** Of each sentence, what its writer says in their own name, and of that what they claim. */
export function ownWordsIn(sentences: readonly string[], { role, step, text }: Draft) {
  const listens = step === "listen" || (step === "speak" && role === "listener");
  const checksBack =
    listens && text.includes("?") && sentences.some((words) => checks.some((indexIn) => indexIn(words) >= 0));
  return sentences.map((sentence) => {
    const words = checksBack ? "" : listens ? withoutLeads(sentence, heard) : sentence;
    return { words, claims: withoutLeads(words, anybodys) };
  });
}
