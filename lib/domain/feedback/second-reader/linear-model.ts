/** Weights of a linear model, small enough to send; features are known by their hash. */
export interface LinearModel {
  /** One for each class but the first, which the others are measured against. */
  biases: readonly number[];
  /** What one step of a letter is worth. */
  step: number;
  /** Of each bucket that counts, a letter for each of those classes: `H` is nothing, `E` three steps against, `K` three for. A number says how many buckets before it don't count. */
  weights: string;
}

export const buckets = 2 ** 18;
export const middle = "H".charCodeAt(0);

/** FNV-1a, folded: the same features fall into the same buckets wherever this runs. */
export function bucketOf(feature: string): number {
  let hash = 2166136261;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets;
}

/** How likely each class is; all of them together make one. The first scores nothing, the others as given. */
export function likelihoods(scores: readonly number[]): number[] {
  const all = [0, ...scores];
  const most = Math.max(...all);
  const powers = all.map((score) => Math.exp(score - most));
  const sum = powers.reduce((so, one) => so + one, 0);
  return powers.map((power) => power / sum);
}

const unpacked = new WeakMap<LinearModel, Map<number, string>>();

function rowsOf(model: LinearModel): Map<number, string> {
  const known = unpacked.get(model);
  if (known) return known;
  const rows = new Map<number, string>();
  let bucket = 0;
  for (const [part] of model.weights.matchAll(new RegExp(`\\d+|[A-O]{${model.biases.length}}`, "g"))) {
    if (/\d/.test(part)) bucket += Number(part);
    else rows.set(bucket++, part);
  }
  unpacked.set(model, rows);
  return rows;
}

/** What a draft with these features scores for each class but the first. */
export function scoresOf(model: LinearModel, features: readonly string[]): number[] {
  const rows = rowsOf(model);
  const found = [...new Set(features)].flatMap((feature) => rows.get(bucketOf(feature)) ?? []);
  const share = model.step / Math.sqrt(Math.max(found.length, 1));
  return model.biases.map(
    (bias, one) => bias + share * found.reduce((sum, row) => sum + row.charCodeAt(one) - middle, 0),
  );
}
