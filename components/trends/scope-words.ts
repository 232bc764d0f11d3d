import type { ScopeKey } from "./trends-view.ts";

interface ScopeWords {
  title: string;
  /** What it may be called. */
  kind: string;
  lead: string;
  /** What is needed before anything can be shown. */
  needed: string;
}

/** What each scope is, said where its numbers stand. */
export const scopeWords: Readonly<Record<ScopeKey, ScopeWords>> = {
  own: {
    title: "Your couples",
    kind: "Not anonymous",
    lead: "These are the couples you coach, counted exactly, and the ratings of those who chose to show them to you. Whoever knows your couples could tell who is who, so keep this page to yourself.",
    needed: "As soon as one of your couples takes a step together, it is counted here.",
  },
  quiet: {
    title: "Quiet voices",
    kind: "De-identified",
    lead: "People who agreed to be counted but don’t show you their ratings. You see them only together. A couple whose ratings you can read one by one is never among them.",
    needed:
      "It takes at least five of your couples in which both agreed to be counted, and whose ratings you can’t read one by one. They are counted once a period is over.",
  },
  practice: {
    title: "Practice",
    kind: "Anonymous",
    lead: "Everybody who works here sees the same. It counts couples in which both agreed, all coaches together. A period is counted once, a week after it ends, and never changes after that.",
    needed:
      "It takes at least eleven couples in which both agreed to be counted, from at least three coaches, and still eleven without the couples of any one of them. A small practice may reach that by counting whole years: its owner chooses that on the practice’s page.",
  },
  community: {
    title: "Community",
    kind: "Anonymous",
    lead: "Practices that chose to be counted together, all of them alike. The same couples are counted as for each practice, and it is the same for everybody who sees it.",
    needed:
      "It takes couples from at least three practices that chose this, at least eleven in which both agreed to be counted, and still eleven without those of any one practice and of any one coach.",
  },
};
