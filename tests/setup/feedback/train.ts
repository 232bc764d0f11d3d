import { feedbackCategories } from "@/lib/domain/feedback/draft.ts";
import { readDraft } from "@/lib/domain/feedback/read-draft.ts";
import { dangerFeaturesOf, styleFeaturesOf } from "@/lib/domain/feedback/second-reader/features-of.ts";
import {
  bucketOf,
  buckets,
  type LinearModel,
  likelihoods,
  middle,
} from "@/lib/domain/feedback/second-reader/linear-model.ts";
import { type Models, styleClasses } from "@/lib/domain/feedback/second-reader/second-reader.ts";
import type { Labelled } from "./labelled.ts";

interface Example {
  features: readonly string[];
  /** The number of its class. */
  answer: number;
  /** How much it counts. */
  weight: number;
}

const rounds = 20;
/** The last of them, whose mean is what was learnt: where one round ends is chance. */
const counted = 10;
const pace = 0.15;
const restraint = 0.001;

/** Whoever drafts something writes more than a line. What is as long as that tells most of how others will write. */
const atLength = { letters: 90, weight: 3 };
const weightOf = ({ text }: Labelled) => (text.length > atLength.letters ? atLength.weight : 1);

interface Size {
  /** What fewer drafts show than this is of nobody but those who wrote them. */
  seldom: number;
  /** Steps that a weight may have each way: fewer make less to send, and for style read as well. */
  steps: number;
}

const sizes = { style: { seldom: 6, steps: 3 }, danger: { seldom: 4, steps: 7 } } as const satisfies Record<
  string,
  Size
>;

/** The same order of examples every time, so that the same drafts always make the same weights. */
function shuffler(): (length: number) => number {
  let seed = 7;
  return (length) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * length);
  };
}

/** The buckets that each example falls into, by features that come often enough. */
function bucketsOf(examples: readonly Example[], seldom: number): number[][] {
  const drafts = examples.map(({ features }) => [...new Set(features)]);
  const seen = new Map<string, number>();
  for (const feature of drafts.flat()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  return drafts.map((features) => [
    ...new Set(features.filter((feature) => (seen.get(feature) ?? 0) >= seldom).map(bucketOf)),
  ]);
}

/** Logistic regression by AdaGrad, each of so many classes against the first. */
function learn(examples: readonly Example[], classes: number, { seldom, steps }: Size): LinearModel {
  const weights = new Float64Array(buckets * classes);
  const squares = new Float64Array(buckets * classes).fill(0.01);
  const biases = Array.from({ length: classes }, () => 0);
  const foundIn = bucketsOf(examples, seldom);
  const next = shuffler();
  const order = examples.map((_, index) => index);
  const settled = { weights: new Float64Array(buckets * classes), biases: biases.map(() => 0) };
  for (let round = 0; round < rounds; round++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = next(last + 1);
      [order[last], order[other]] = [order[other] as number, order[last] as number];
    }
    for (const index of order) {
      const found = foundIn[index] ?? [];
      const { answer = 0, weight = 1 } = examples[index] ?? {};
      const share = 1 / Math.sqrt(Math.max(found.length, 1));
      const scores = biases.map((bias, one) => {
        let sum = 0;
        for (const bucket of found) sum += weights[bucket * classes + one] as number;
        return bias + sum * share;
      });
      const likely = likelihoods(scores);
      for (let one = 0; one < classes; one++) {
        const wrong = ((likely[one + 1] ?? 0) - (one + 1 === answer ? 1 : 0)) * weight;
        biases[one] = (biases[one] ?? 0) - 0.01 * wrong;
        for (const bucket of found) {
          const at = bucket * classes + one;
          const slope = wrong * share + restraint * (weights[at] as number);
          squares[at] = (squares[at] as number) + slope * slope;
          weights[at] = (weights[at] as number) - (pace * slope) / Math.sqrt(squares[at] as number);
        }
      }
    }
    if (round < rounds - counted) continue;
    for (const [at, weight] of weights.entries())
      settled.weights[at] = (settled.weights[at] as number) + weight / counted;
    for (const [one, bias] of biases.entries()) settled.biases[one] = (settled.biases[one] ?? 0) + bias / counted;
  }
  return shrunk(settled.weights, settled.biases, steps);
}

/** Rounded to a few steps, the few that reach beyond them cut; what comes to nothing is left out. */
function shrunk(weights: Float64Array, biases: readonly number[], steps: number): LinearModel {
  const reaches = [...weights.map(Math.abs)].filter((size) => size > 0).sort((one, other) => one - other);
  const step = Math.round(((reaches[Math.floor(reaches.length * 0.99)] ?? 1) / steps) * 1e5) / 1e5;
  const nothing = String.fromCharCode(middle).repeat(biases.length);
  let packed = "";
  let skipped = 0;
  for (let from = 0; from < weights.length; from += biases.length) {
    const row = [...weights.subarray(from, from + biases.length)]
      .map((weight) => String.fromCharCode(middle + Math.max(-steps, Math.min(steps, Math.round(weight / step)))))
      .join("");
    if (row === nothing) skipped++;
    else {
      packed += `${skipped || ""}${row}`;
      skipped = 0;
    }
  }
  return { biases: biases.map((bias) => Math.round(bias * 1000) / 1000), step, weights: packed };
}

/** Makes the second reader's weights of labelled drafts. Words of danger aren't style, so that style is learnt without them. */
export function train(drafts: readonly Labelled[]): Models {
  const read = drafts.map((draft) => ({ draft, reading: readDraft(draft) }));
  return {
    style: learn(
      read
        .filter(({ draft }) => !draft.safety)
        .map(({ draft, reading }) => ({
          features: styleFeaturesOf(draft, reading.sentences),
          answer: styleClasses.indexOf(draft.category),
          weight: weightOf(draft),
        })),
      feedbackCategories.length,
      sizes.style,
    ),
    danger: learn(
      read.map(({ draft, reading }) => ({
        features: dangerFeaturesOf(draft.step, reading.everything),
        answer: draft.safety ? 1 : 0,
        // Danger that is missed is worse than a panel that nobody needed.
        weight: weightOf(draft) * (draft.safety ? 2 : 1),
      })),
      1,
      sizes.danger,
    ),
  };
}
