/** Which crisis resources a practice's clients see. */
export type Region =
  | "international"
  | "unitedStates"
  | "unitedKingdom"
  | "ireland"
  | "canada"
  | "australia"
  | "newZealand";

export interface CrisisResource {
  name: string;
  /** What it is for, in a few words. */
  note: string;
  /** As it is dialled or read out. */
  phone?: string;
  url?: string;
}

/** Said wherever the resources stand. */
export const nobodyMonitors =
  "Nobody watches this app live. Your coach won’t see that you are in danger right now. Please use one of these.";

const findAHelpline: CrisisResource = {
  name: "Find A Helpline",
  note: "Free, confidential helplines in most countries.",
  url: "https://findahelpline.com",
};

const emergency = (phone: string, note = "If you or someone else is in danger now."): CrisisResource => ({
  name: "Emergency services",
  note,
  phone,
});

/** Public lines that have been there for years, the one for danger first. */
export const crisisResources: Readonly<Record<Region, { title: string; resources: readonly CrisisResource[] }>> = {
  international: {
    title: "Wherever you are",
    resources: [
      {
        name: "Your local emergency number",
        note: "If you or someone else is in danger now. 112 works on mobile phones in many countries.",
      },
      findAHelpline,
    ],
  },
  unitedStates: {
    title: "United States",
    resources: [
      emergency("911"),
      { name: "988 Suicide and Crisis Lifeline", note: "Call or text, day and night.", phone: "988" },
      {
        name: "National Domestic Violence Hotline",
        note: "If you are afraid at home, day and night.",
        phone: "1-800-799-7233",
        url: "https://www.thehotline.org",
      },
      findAHelpline,
    ],
  },
  unitedKingdom: {
    title: "United Kingdom",
    resources: [
      emergency("999"),
      { name: "Samaritans", note: "Someone to talk to, day and night.", phone: "116 123" },
      {
        name: "National Domestic Abuse Helpline, run by Refuge",
        note: "If you are afraid at home, day and night.",
        phone: "0808 2000 247",
      },
      findAHelpline,
    ],
  },
  ireland: {
    title: "Ireland",
    resources: [
      emergency("112", "If you or someone else is in danger now. 999 works too."),
      { name: "Samaritans", note: "Someone to talk to, day and night.", phone: "116 123" },
      {
        name: "Women’s Aid",
        note: "If you are a woman and afraid at home, day and night.",
        phone: "1800 341 900",
        url: "https://www.womensaid.ie",
      },
      findAHelpline,
    ],
  },
  canada: {
    title: "Canada",
    resources: [
      emergency("911"),
      { name: "9-8-8 Suicide Crisis Helpline", note: "Call or text, day and night.", phone: "988" },
      {
        name: "ShelterSafe",
        note: "Finds a shelter near you and its helpline.",
        url: "https://sheltersafe.ca",
      },
      findAHelpline,
    ],
  },
  australia: {
    title: "Australia",
    resources: [
      emergency("000"),
      { name: "Lifeline", note: "Someone to talk to, day and night.", phone: "13 11 14" },
      { name: "1800RESPECT", note: "If you are afraid at home, day and night.", phone: "1800 737 732" },
      findAHelpline,
    ],
  },
  newZealand: {
    title: "New Zealand",
    resources: [
      emergency("111"),
      { name: "1737, Need to talk?", note: "Call or text a counsellor, day and night.", phone: "1737" },
      {
        name: "Women’s Refuge",
        note: "If you are a woman and afraid at home, day and night.",
        phone: "0800 733 843",
        url: "https://womensrefuge.org.nz",
      },
      findAHelpline,
    ],
  },
};
