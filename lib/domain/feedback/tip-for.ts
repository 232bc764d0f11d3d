import type { FeedbackCategory, FeedbackStep } from "./draft.ts";

/** A tip about a draft: what is noticed, what might be tried, and why it is shown at all. */
export interface Tip {
  title: string;
  words: string;
  why: string;
}

const how =
  "Plain rules, and patterns learnt from made-up sentences, read your draft here, on this device. Nothing was sent, and nothing is kept.";

const why: Readonly<Record<FeedbackCategory, string>> = {
  blame: `Words like “always”, or “you made me”, often make the other person defend themselves before they have heard you. ${how}`,
  "mind-reading": `Saying what somebody else thinks or wants often misses, and it is hard to stay open while being told. ${how}`,
  contempt: `Names and mocking hurt more than most words, and they are hard to take back. A rule can misjudge this. ${how}`,
  "pseudo-feeling": `“I feel that you …” often holds a thought about the other person, with a feeling under it. ${how}`,
  "hollow-apology": `An apology with a “but” or an “if” is often heard as no apology at all. ${how}`,
  "false-reassurance": `Comfort that can’t be certain, or that hurries a feeling away, can hurt more than saying less. ${how}`,
};

const tips: Readonly<Record<FeedbackCategory, Omit<Tip, "why">>> = {
  blame: {
    title: "This may land as blame",
    words: "Could you tell it as one moment? What happened, what you felt, and what you would have needed.",
  },
  "mind-reading": {
    title: "Only they know what they meant",
    words: "You could say what you saw, and the story it became in you. Or ask them.",
  },
  contempt: {
    title: "This might sting more than you mean it to",
    words: "Maybe it was meant lightly. If there is hurt under it, the hurt may be easier to hear.",
  },
  "pseudo-feeling": {
    title: "What is the feeling under this?",
    words: "It can be a small word: sad, scared, lonely, angry. What would yours be?",
  },
  "hollow-apology": {
    title: "The sorry may get lost here",
    words: "It could stand alone: what you did, and what it was like for them. Your side can have its own turn.",
  },
  "false-reassurance": {
    title: "Is it something you can be sure of?",
    words: "Something smaller and true may hold them better: what you feel now, or what you will do this week.",
  },
};

/** The same tip where another step asks for other words. */
const atStep: Readonly<Partial<Record<FeedbackStep, Partial<Record<FeedbackCategory, Omit<Tip, "why">>>>>> = {
  listen: {
    blame: {
      title: "This may be your own side",
      words: "You will have a turn for it. What did you hear them say, in a few words of yours?",
    },
    "mind-reading": {
      title: "You could check this with them",
      words: "Try it as a question: “It sounds like … Did I get that right?”",
    },
    "false-reassurance": {
      title: "They may need to be heard first",
      words: "Before any comfort, you could say what you heard, and stay with it for a moment.",
    },
  },
  own: {
    blame: {
      title: "This turns back to what they did",
      words: "Here you could stay with your part: what you do, and what it is like for them.",
    },
  },
  intent: {
    "mind-reading": {
      title: "Could there be a kinder reason?",
      words: "A friend of you both might see two people who are hurting. What else might have been going on for them?",
    },
  },
};

/** What to say about a draft of this category at this step. Never more than one tip a draft, and never a verdict. */
export function tipFor(category: FeedbackCategory, step: FeedbackStep): Tip {
  return { ...(atStep[step]?.[category] ?? tips[category]), why: why[category] };
}
