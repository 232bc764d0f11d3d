/** What people in the demo practise, and say while they do. Invented, like the people. */
export const scenes = {
  plans: {
    scenario: "The plan for Saturday changed, and I heard it from somebody else. I said it was fine. It wasn’t.",
    goal: "Say that I was lonely before I say what happened",
    said: [
      "When I heard about Saturday from Jo, I felt pushed to the side. I was lonely all evening.",
      "I don’t need you to explain it. I wanted to be somebody you ask.",
    ],
    landed: "It helped to begin with the feeling. I didn’t need the whole story.",
    nextTry: "Stop after the first two sentences, and wait.",
  },
  door: {
    scenario: "I left the room in the middle of a sentence on Sunday, and the door was louder than I meant it to be.",
    goal: "Own the door without explaining it away",
    said: [
      "I walked out while you were talking, and I pulled the door hard. That was mine.",
      "It must have felt like I was done with you. I wasn’t.",
    ],
    landed: "No “but” this time. It felt shorter than I feared.",
    nextTry: "Say it on the same day.",
  },
  breakfast: {
    scenario: "The money talk that always starts at breakfast, when one of us is already late.",
    goal: "Ask for a time, and say why a time helps me",
    said: ["I want to talk about the money, and not at breakfast. Can we find an hour on Thursday?"],
  },
  quiet: {
    scenario: "When I go quiet after a hard word, and then nobody says anything for a day.",
    goal: "Say one thing from inside the quiet",
    said: [
      "When it got loud I went quiet, because I was scared of saying it wrong.",
      "I missed you while you were in the next room.",
    ],
    answered: ["I thought you had stopped caring about it.", "So you were there all the time. That is good to know."],
    again: "I was scared. And I was still with you, all that day.",
    answeredAgain: "That I can hear. Say a little more about being with me.",
    whispered: "You named the fear at once, and that was clear. Leave a breath before the second sentence.",
    landed: "The second way was shorter, and it went further.",
    noted: "You looked up when you said that you missed them. Keep that.",
    nextTry: "Leave out the reasons.",
  },
  guests: {
    scenario: "Friends were there for dinner, and a joke about me went on too long.",
    goal: "Say where it stung, and leave the others out of it",
  },
} as const;

/** What a coach has ready. */
export const library = [
  {
    title: "The changed plan",
    text: "Something you were looking forward to was changed without you. You heard of it late, and you said it was fine.",
    goal: "Begin with how it was for you, and leave the reasons for later",
    steps: ["speak"],
  },
  {
    title: "Hearing it out",
    text: "The other one tells you that you weren’t there when it counted. You remember it differently.",
    goal: "Say back what you heard before you answer",
    steps: ["listen"],
  },
  {
    title: "A plain sorry",
    text: "You know which part of last week was yours. You have half a sentence ready, and it has a “but” in it.",
    goal: "Own one small thing, whole",
    steps: ["own", "reassure"],
  },
  {
    title: "Asking for an evening",
    text: "There is something to talk about, and the other one is busy and tired. It can’t wait another month.",
    goal: "Ask for a time, and take a no for now as an answer",
    steps: ["ask"],
  },
] as const;
