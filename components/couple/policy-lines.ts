import type { SecretsKind } from "@/lib/domain/consent/secrets-policy.ts";

/** What the practice's policy says to a coach about what a partner showed them. */
export const policyLines: Readonly<Record<SecretsKind, string>> = {
  noSecrets: "Under your practice’s policy you may raise them with both.",
  limitedConfidence: "Under your practice’s policy you don’t repeat them; you can ask the writer to bring them up.",
  individualConfidence: "Under your practice’s policy they stay between the writer and you.",
};

/** What the practice's policy means for a note to one partner, beside the choice of writing one. */
export const noteAloneLines: Readonly<Record<SecretsKind, string>> = {
  noSecrets:
    "Your practice promised them both that you keep no secrets. Use this for times and places or for somebody’s safety. What is about the two of them, write to both.",
  limitedConfidence: "Under your practice’s policy you may keep things apart, as long as it doesn’t get in the way.",
  individualConfidence: "Under your practice’s policy it stays between the two of you.",
};
