/** Weights of a linear model, small enough to send: one letter each, features by their hash. */
export interface LinearModel {
  biases: readonly number[];
  /** What one step of a letter is worth. */
  step: number;
  /** A row for each bucket, a letter for each class in it: `H` is nothing, `A` seven steps against, `O` seven for. */
  weights: string;
}

export const buckets = 8192;
export const middle = "H".charCodeAt(0);

/** FNV-1a, folded: the same features fall into the same buckets wherever this runs. */
function bucketOf(feature: string): number {
  let hash = 2166136261;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets;
}

/** Each bucket once, however many features fall into it. */
export function bucketsOf(features: readonly string[]): number[] {
  return [...new Set(features.map(bucketOf))];
}

/** How likely each class is; all of them together make one. */
export function likelihoods(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((all, one) => all + one, 0);
  return powers.map((power) => power / sum);
}

/** How likely a draft with these features is of each class. */
export function read({ biases, step, weights }: LinearModel, features: readonly string[]): number[] {
  const found = bucketsOf(features);
  const length = Math.sqrt(found.length);
  return likelihoods(
    biases.map((bias, index) => {
      let sum = 0;
      for (const bucket of found) sum += weights.charCodeAt(bucket * biases.length + index) - middle;
      return bias + (sum * step) / length;
    }),
  );
}
