/** A way in which danger shows, as data: the wordings, and what takes them back in the same sentence. */
export interface SafetyRule {
  key: string;
  match: readonly string[];
  unless?: readonly string[];
}
