import type { SecretsKind } from "@/lib/domain/consent/secrets-policy.ts";

/** What the practice's policy says to a coach about what a partner showed them. */
export const policyLines: Readonly<Record<SecretsKind, string>> = {
  noSecrets: "Under your practice’s policy you may raise them with both.",
  limitedConfidence: "Under your practice’s policy you don’t repeat them; you can ask the writer to bring them up.",
  individualConfidence: "Under your practice’s policy they stay between the writer and you.",
};
