import { z } from "zod";

export const secretsKinds = ["noSecrets", "limitedConfidence", "individualConfidence"] as const;
export const secretsKindSchema = z.enum(secretsKinds);
/** How a practice treats what one partner tells the coach alone. */
export type SecretsKind = z.infer<typeof secretsKindSchema>;

export interface SecretsPolicyWords {
  title: string;
  /** The whole of it in one or two sentences, to the person who signs. */
  summary: string;
  /** What follows from it, each a sentence. */
  effects: readonly string[];
  /** Stands beside "also show my coach". */
  besideSharing: string;
}

/** The same in every policy: the safety check stays between a person and their coach. */
export const safetyCheckIsExempt =
  "Your answers to the safety check are outside of this. Your coach never passes them on, whatever the policy says.";

/** The three policies in plain words. A practice picks one; each partner signs it alone. */
export const secretsPolicies: Readonly<Record<SecretsKind, SecretsPolicyWords>> = {
  noSecrets: {
    title: "No secrets",
    summary: "Your coach works for both of you. What you tell your coach alone may be brought to you both.",
    effects: [
      "If you share something with your coach, your coach may raise it when you are together.",
      "Your coach will not keep something important from the other person for you.",
      "What you don’t share with your coach stays with you. Your drafts, notes and ratings are never passed on.",
    ],
    besideSharing: "Your coach may raise this with you both.",
  },
  limitedConfidence: {
    title: "Limited confidence",
    summary:
      "Your coach can keep what you say alone to themselves. If it gets in the way of the work, your coach will ask you to bring it up.",
    effects: [
      "If you share something with your coach, your coach will not repeat it without you.",
      "Your coach may tell you that something needs to be said before the work can go on. You are asked first, and you get time.",
      "If you decide not to say it, your coach may end the work, without giving the reason.",
    ],
    besideSharing: "Your coach won’t repeat this, and may ask you to bring it up yourself.",
  },
  individualConfidence: {
    title: "Individual confidence",
    summary: "What you tell your coach alone stays between you and your coach.",
    effects: [
      "If you share something with your coach, your coach will not repeat it to the other person.",
      "The other person can tell your coach things too, and you won’t hear of them.",
      "The law can ask a coach to act when someone is in danger. Your coach can tell you more about that.",
    ],
    besideSharing: "This stays between you and your coach.",
  },
};
