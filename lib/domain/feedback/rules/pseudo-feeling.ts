import type { Rule } from "../rule.ts";

const steps = ["speak"] as const;
const roles = ["speaker", "both"] as const;
const feel =
  "i ~3 (feel|felt|feeling|get the feeling|have the feeling|had the feeling|have a feeling|got the feeling|get a feeling)";

/** A verdict on the other that begins with "I feel". What somebody says of their own worth isn't one. */
export const pseudoFeelingRules: readonly Rule[] = [
  {
    key: "I feel that you",
    category: "pseudo-feeling",
    steps,
    roles,
    match: [
      `${feel} (so|just|really|strongly|honestly)? that (you|your|he|she|they|his|her|their|we (should|are|need|must|have|ought|can)|this|it|our|nobody|people|everything|everyone|my (needs|opinion|feelings|work|family|mother|wife|husband|partner|brother|sister|friend)|nothing|there|the|i am (always|being|the only|doing|the one)|i do|i have to|in this)`,
    ],
    unless: [
      `${feel} ~1 that (you and i|we are (a|one|close|good|close|okay))`,
      "that (you|he|she) (love*|care*|understand*|see) (me|us)",
    ],
  },
  {
    key: "I feel like you",
    category: "pseudo-feeling",
    steps,
    roles,
    match: [
      "i ~3 (feel|felt|feeling) ~2 (like|as if|as though) (i am|i was|i have been|i get|i keep getting) (always|constantly|being|just|forever|only|the one)+ (interviewed|interrogated|questioned|graded|tested|watched|monitored|managed|parented|lectured|corrected|punished|used|blamed|judged|ignored|criticised|attacked|played|lied|controlled|treated|taken|pushed|talked|spied|policed|compared|evaluated|examined|told off|scolded)",
      `${feel} ~2 (like|as if|as though|as) (you|your|he|she|they|it is (your|always|all|only|never|just)|this is (all|your|just|not|a|only|unfair)|(nobody|no one|people|everyone|everybody) (listens|cares|respects|helps|here|is against|appreciates|else|in this|takes|thinks|is ganging)|our (whole|relationship|marriage) is a|my (feelings|opinion|needs|wife|husband|partner|brother|sister|mother|friend) (do not|does not|is|are|means|mean|never|always|only|just)|i (am|was|have been|keep|get|got|am always|am constantly|am just) (being|getting)? ({accused})|i am (being|always being|constantly being|just) |i am (your (maid|servant|mother|slave|punching|therapist|nanny|atm|secretary|cook|housekeeper)|the only (one|adult|parent|person)|living with|married to|dating|dealing with|raising|talking to (a|the) (wall|brick)|doing (everything|all))|i (have to|always|do|can not) (walk on|do everything|all the|be the one|beg|parent|ask permission|trust you|rely on you|win with you|please you|get through to you|parent you|mother you)|we only|there is no room|everything (i do|is about|is my|has to be|i say)|nothing i (do|say)|it does not matter to you|a (slave|maid|servant|doormat|punching bag|second class|cash machine|free))`,
      `${feel} ~1 (treated|like a (maid|servant|doormat|slave|punching bag|cash machine|free babysitter|taxi))`,
    ],
    unless: [
      `${feel} ~2 (like|as if) (you and (i|me)|you (understand|see me|hear me|heard me|care|love me|get me|really (get|see|hear|understand|care)|are (my (best|person|home|rock)|the (best|only one who)|on my side|here|with me)|had my back|have my back|were (my|there for me)))`,
      `${feel} like your (friend|partner|sister|brother)`,
    ],
  },
  {
    key: "I feel you are",
    category: "pseudo-feeling",
    steps,
    roles,
    match: [
      `${feel} ~1 (you|he|she|they) (are|is|were|was|do|does|did|have|has|never|always|just|only|can|could|should|would|will|want*|think*|treat*|take|make|don't|put|keep|love|hate|care|use|judge|ignore|blame|look|try|need to)`,
    ],
    unless: [`${feel} (when|because|if)`, "when ~2 you"],
  },
  {
    key: "I feel manipulated",
    category: "pseudo-feeling",
    steps,
    roles,
    match: [
      `${feel} (so|really|very|just|pretty|a bit|a little|completely|totally|utterly|always|constantly|deeply|like|quite|kind of|sort of|extremely|often|also|that|being|like i was|like i am|as if i was|somehow|more|again|still|too|literally|been|badly|incredibly|honestly|most|sad|angry|hurt|small|alone|and|tired|or|humiliated|upset|frustrated|bit|rather|less|increasingly|super|a lot|lonely|scared|by you|in this house|kinda|sorta|stupid|ashamed)+ ({accused})`,
      "(feeling|felt) (so|really|very|just|completely|totally|pretty|a bit|like|utterly)+ ({accused}) (by you|by him|by her|right now|again|lately|here|in this)",
      "makes me feel ({accused})",
    ],
    unless: [
      `${feel} (less|used to|not)`,
      `${feel} ~1 used to`,
      "played out",
      "(under|underneath|beneath) (it|that|this)",
      "(asked|asks|ask) (me)? if i",
      "forced to (smile|choose)",
      "set up (camp|a)",
    ],
  },
];
