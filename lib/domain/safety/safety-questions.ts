/** One answer for every question, so that leaving one out is as easy as giving one. */
const ratherNotSay = { value: "notSaid", label: "I’d rather not say" } as const;

export interface SafetyOption {
  value: string;
  label: string;
}

export interface SafetyQuestion {
  id: "safeAtHome" | "afraid" | "hurt" | "controlled" | "freelyChosen";
  /** `{other}` stands for the other person's name. */
  question: string;
  options: readonly SafetyOption[];
}

/** The short private check. What the answers mean is the coach's to judge, never the code's. */
export const safetyQuestions: readonly SafetyQuestion[] = [
  {
    id: "safeAtHome",
    question: "Do you feel safe at home, and around {other}?",
    options: [
      { value: "yes", label: "Yes" },
      { value: "mostly", label: "Mostly" },
      { value: "no", label: "No" },
      ratherNotSay,
    ],
  },
  {
    id: "afraid",
    question: "Are you ever afraid of what {other} might do or say?",
    options: [
      { value: "no", label: "No" },
      { value: "sometimes", label: "Sometimes" },
      { value: "often", label: "Often" },
      ratherNotSay,
    ],
  },
  {
    id: "hurt",
    question: "Has {other} ever hurt you, thrown or broken things, or stopped you from leaving a room?",
    options: [
      { value: "no", label: "No" },
      { value: "past", label: "Yes, a while ago" },
      { value: "recent", label: "Yes, in the past year" },
      ratherNotSay,
    ],
  },
  {
    id: "controlled",
    question: "Does {other} decide whom you see, what you spend, or where you go, or check your phone?",
    options: [
      { value: "no", label: "No" },
      { value: "sometimes", label: "Sometimes" },
      { value: "often", label: "Often" },
      ratherNotSay,
    ],
  },
  {
    id: "freelyChosen",
    question: "Are you taking part because you want to?",
    options: [
      { value: "yes", label: "Yes" },
      { value: "unsure", label: "I’m not sure" },
      { value: "no", label: "No" },
      ratherNotSay,
    ],
  },
];
