import { z } from "zod";

/** Signed before joint work, and kept for as long as one takes part. */
export const signedKinds = ["secretsPolicy", "dataUse"] as const;
export const signedKindSchema = z.enum(signedKinds);
export type SignedKind = z.infer<typeof signedKindSchema>;

/** Each a person's own choice: not given until they give it, and taken back whenever they like. */
export const optionalKinds = ["ratingsToCoach", "soloToCoach", "countedInTrends"] as const;
export const optionalKindSchema = z.enum(optionalKinds);
export type OptionalKind = z.infer<typeof optionalKindSchema>;

/** Those that are about one coach: they end when another takes over. */
export const isAboutCoach = (kind: OptionalKind): boolean => kind !== "countedInTrends";

export type ConsentKind = SignedKind | OptionalKind;

/** The version of the words below, kept in the ledger with each choice. */
export const choicesVersion = "choices-2";

export interface ConsentWords {
  title: string;
  /** What giving it does. */
  given: string;
  /** What taking it back does, to what is past as well. */
  withdrawn: string;
}

export const consentWords: Readonly<Record<OptionalKind, ConsentWords>> = {
  ratingsToCoach: {
    title: "Show my coach my check-in numbers",
    given:
      "Your coach sees how stirred up you were, over time. Numbers you gave earlier in the same quarter of the year are shown too, older ones are not.",
    withdrawn:
      "Your coach stops seeing your numbers, the past ones too, as if they had never been shown. Your coach may notice that a chart is gone.",
  },
  soloToCoach: {
    title: "Show my coach that I work alone",
    given: "Your coach sees that you did steps by yourself, and when. Your coach still doesn’t see what you wrote.",
    withdrawn:
      "Your coach stops seeing the steps you did alone, the past ones too, as if they had never been shown. Your coach may notice that they are gone.",
  },
  countedInTrends: {
    title: "Count me in the practice’s trends",
    given: "You are counted in totals over many couples. No total is shown when it could point to you.",
    withdrawn:
      "You are not counted from now on. Totals that were already made stay as they are, and none points to you.",
  },
};

/** Signing one of the two texts, in the version that was on the screen. */
export const signConsentSchema = z.object({
  coupleId: z.uuid(),
  kind: signedKindSchema,
  wording: z.string().min(1).max(100),
});
export type SignConsent = z.output<typeof signConsentSchema>;

/** Giving or taking back one choice. */
export const chooseConsentSchema = z.object({
  coupleId: z.uuid(),
  kind: optionalKindSchema,
  /** The coach named on the screen: what is shown to one is never shown to another by mistake. */
  coachId: z.uuid().optional(),
  given: z.enum(["yes", "no"], "Choose yes or no").transform((answer) => answer === "yes"),
});
export type ChooseConsent = z.output<typeof chooseConsentSchema>;
