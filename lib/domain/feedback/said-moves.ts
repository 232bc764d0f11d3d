import type { SpokenMove } from "../persona/spoken-move.ts";

interface SaidMove {
  move: SpokenMove;
  match: readonly string[];
  unless?: readonly string[];
  /** Sentences that are this move and no other. */
  says: readonly string[];
}

/** What opens a talk, or leans on the other, by its wording; of two that hold the first counts. */
export const saidMoves: readonly SaidMove[] = [
  {
    move: "pressure",
    match: [
      "(you have to|you must|you need to|you had better) (forgive|answer|talk|say|tell|listen|decide|choose|believe|trust|admit|understand|get over|apologise|look at)",
      "(just)? (answer me|admit it|say it|say something|talk to me|look at me|forgive me|tell me) (now|already|right now|please now|or)",
      "(answer|forgive|believe) me $",
      "^ (just)? (admit it|say something|answer me|answer the question|come on|tell me now|hurry up|say yes|listen to me|look at me)",
      "(right now|this minute|this instant|last chance|once and for all|stop avoiding|i demand|i insist|i am waiting|how long do i|we are doing this now|or i am leaving|or we are done|or it is over)",
    ],
    says: ["You have to forgive me.", "Answer me."],
  },
  {
    move: "apology",
    match: [
      "(i am|i was|we are)? (so|very|really|truly|deeply)? (sorry|apologise)",
      "i (want|would like|owe you|need) ~2 (apologise|apology)",
      "i regret",
      "(please)? forgive me",
    ],
    unless: ["not sorry", "sorry (i am crying|i need|i can not hear|what)"],
    says: ["I'm sorry I shouted.", "I regret what I said on Sunday."],
  },
  {
    move: "owning",
    match: [
      "(that is|that was|it is|it was|this is|this was|all of it is) (on me|mine|my (fault|part|mistake|doing|pattern|responsibility|own))",
      "my (part|share|pattern|mistake|fault|habit) (is|was|in)",
      "i (own|take responsibility|admit|acknowledge|was wrong|was unfair|should have|should not have|could have|let you down|hurt you|made you feel|made it|left you|shut you out|shut down|withdrew|walked out|walked away|went silent|lied|snapped|yelled|shouted|broke|interrupted|ignored|dismissed|blamed|brushed|forgot|was (late|harsh|cold|cruel|mean|defensive|distant))",
      "i (always|often|tend to|get|keep) ~2 (defensive|silent|quiet|shut|pull away|withdraw|walk|run|snap|raise|interrupt|look at my phone)",
      "i (can)? (see|understand|know|realise|get) (now)? ~1 (that)? (i|my|how i|what i) ~2 (hurt|did|made|left|was|said|let|words|silence)",
      "no excuse",
      "you were right",
      "you did not deserve",
    ],
    unless: ["i (was|am) ~1 (hurt|ignored|left)", "i forgot (my|the)"],
    says: ["I walked out, and that's on me.", "I get defensive when I'm tired."],
  },
  {
    move: "reflection",
    match: [
      "(it|that) (sounds|seems|must have been|must be|must feel|makes sense)",
      "sounds like",
      "(what|so what) i (hear|am hearing|heard|understand)",
      "i (hear|can hear|heard|am hearing) (you|that|how|it)",
      "^ (so|okay|and|ah|oh|yes)+ you (felt|feel|are feeling|were feeling|needed|need|wanted|were (waiting|hoping|scared|afraid|hurt|lonely|alone|sad|angry|tired|worried|missing)|are (hurt|scared|afraid|lonely|sad|angry|tired|worried|saying)|thought|wish|wished|hoped|missed|miss)",
      "you (are saying|are telling me|mean that)",
      "(did i|do i|have i|am i) (get|got|hear|hearing|getting|understand) (that|it|this|you)",
      "(is that|was that) (it|right|how)",
      "if i (understand|hear|heard|understood)",
      "i can (see|imagine|understand) (how|why|that|what) (you|that|it|this)",
      "when i ~6 you (felt|were|got|thought)",
      "for you it (was|felt)",
    ],
    says: ["It sounds like you were scared.", "So you felt small when I laughed.", "I can see how that hurt you."],
  },
  {
    move: "reassurance",
    match: [
      "i (am|will be|was) ~1 (here|not going anywhere|staying|on your side|with you|not leaving|coming back|glad)",
      "i (still|really|do|so|always)? (love|care about|believe|trust|want|choose|need|like|value|appreciate|admire|respect|cherish) (you|to be with you|us|this|our)",
      "you (are|have always been|will always be) ~3 (important|loved|enough|welcome|safe|wanted|dear|good|kind|wonderful|too much|a burden|my (friend|best|sister|brother|love|partner|family|home))",
      "(you|we) (matter|belong)",
      "i (will|would like to|want to) (try|stay|come back|call|be home|be there|do better|learn|listen)",
      "thank you",
      "i would choose you",
      "we (will|can|have) ~3 (together|through|try)",
      "i can not promise",
      "it is okay (to|that|if)",
      "take your time",
      "no hurry",
    ],
    says: ["I'm here.", "You matter to me.", "I can't promise, and I'll come back."],
  },
  {
    move: "share",
    match: [
      "i ~3 (feel|felt|am feeling|was feeling)",
      "i ~3 (am|was|get|got|became|become|have been|is) ~2 (sad|hurt|scared|afraid|lonely|alone|angry|ashamed|anxious|worried|nervous|jealous|tired|tense|overwhelmed|embarrassed|frightened|terrified|lost|exhausted|upset|disappointed|heartbroken|confused|small|numb|furious|frustrated|shaking|crying|quiet|afraid|happy|grateful|missing)",
      "i ~2 (miss|missed|need|needed|long|longed|wish|wished|hoped|hope|cried|cry|panic|panicked|froze|fear|feared|hurt|ache|worry|worried|want to be|wanted (you )?to)",
      "(it|that|this) ~1 (hurt|hurts|stung|stings|scared me|broke my heart|made me sad|was (hard|painful)|is (hard|painful)|matters to me)",
      "(my (chest|stomach|throat|heart|belly|body|hands))",
      "(story|told myself|part of me|my fear|i am afraid|what i need|for me it was|i want you to know|under it)",
    ],
    says: ["I felt lonely when you left.", "My chest got tight.", "I miss you."],
  },
  {
    move: "boundary",
    match: [
      "i (need|want|would like) (a|some|to take a) ~1 (break|pause|moment|minute|time|space|breath)",
      "i (can not|am not able to|am not ready to|do not want to|will not|would rather not|am not willing to|am not going to) (talk|do this|hear|discuss|go on|listen|continue|answer|keep|stay|be (shouted|spoken|yelled))",
      "(not (now|tonight|yet|ready)|let us (stop|pause|take a break)|can we (stop|pause|take a break)|i have to stop|i am flooded|please (stop|do not shout|lower your voice|slow down)|that is enough|twenty minutes|i will come back (in|at|to this))",
      "i am getting flooded",
    ],
    says: ["I can't talk about this tonight.", "Can we pause for twenty minutes?"],
  },
  {
    move: "question",
    match: [
      "^ (and|so|but|okay|well|please)+ (what|how|when|where|who|why|which|would|could|can|do|did|are|were|is|was|have|will|may|shall|tell me|help me understand)",
    ],
    says: ["What did you need from me then?", "Tell me more about that."],
  },
];
