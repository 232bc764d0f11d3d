import { readDraft } from "@/lib/domain/feedback/read-draft.ts";
import { dangerFeaturesOf, styleFeaturesOf } from "@/lib/domain/feedback/second-reader/features-of.ts";
import {
  buckets,
  bucketsOf,
  type LinearModel,
  likelihoods,
  middle,
} from "@/lib/domain/feedback/second-reader/linear-model.ts";
import { type Models, styleClasses } from "@/lib/domain/feedback/second-reader/second-reader.ts";
import type { Labelled } from "./labelled.ts";

interface Example {
  found: readonly number[];
  answer: number;
}

const rounds = 20;
const pace = 0.15;
const restraint = 0.001;

/** The same order of examples every time, so that the same drafts always make the same weights. */
function shuffler(): (length: number) => number {
  let seed = 7;
  return (length) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * length);
  };
}

/** Logistic regression by AdaGrad. An answer of the rarer kind may weigh more. */
function learn(examples: readonly Example[], weightOf: readonly number[]): LinearModel {
  const classes = weightOf.length;
  const weights = new Float64Array(buckets * classes);
  const squares = new Float64Array(buckets * classes).fill(0.01);
  const biases = weightOf.map(() => 0);
  const next = shuffler();
  const order = examples.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = next(last + 1);
      [order[last], order[other]] = [order[other] as number, order[last] as number];
    }
    for (const index of order) {
      const { found, answer } = examples[index] as Example;
      const share = 1 / Math.sqrt(found.length);
      const scores = biases.map((bias, one) => {
        let sum = 0;
        for (const bucket of found) sum += weights[bucket * classes + one] as number;
        return bias + sum * share;
      });
      likelihoods(scores).forEach((likely, one) => {
        const wrong = (likely - (one === answer ? 1 : 0)) * (weightOf[answer] ?? 1);
        biases[one] = (biases[one] ?? 0) - 0.01 * wrong;
        for (const bucket of found) {
          const at = bucket * classes + one;
          const slope = wrong * share + restraint * (weights[at] as number);
          squares[at] = (squares[at] as number) + slope * slope;
          weights[at] = (weights[at] as number) - (pace * slope) / Math.sqrt(squares[at] as number);
        }
      });
    }
  }
  return shrunk(weights, biases);
}

/** Rounded to fifteen steps: the few that reach beyond them are cut. */
function shrunk(weights: Float64Array, biases: readonly number[]): LinearModel {
  const sizes = [...weights]
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((one, other) => one - other);
  const step = (sizes[Math.floor(sizes.length * 0.995)] ?? 1) / 7;
  const letters = [...weights].map((weight) =>
    String.fromCharCode(middle + Math.max(-7, Math.min(7, Math.round(weight / step)))),
  );
  return {
    biases: biases.map((bias) => Math.round(bias * 1000) / 1000),
    step: Math.round(step * 1e5) / 1e5,
    weights: letters.join(""),
  };
}

/** Makes the second reader's weights of labelled drafts. Words of danger aren't style, so that style is learnt without them. */
export function train(drafts: readonly Labelled[]): Models {
  const read = drafts.map((draft) => ({ draft, reading: readDraft(draft) }));
  return {
    style: learn(
      read
        .filter(({ draft }) => !draft.safety)
        .map(({ draft, reading }) => ({
          found: bucketsOf(styleFeaturesOf(draft, reading.sentences)),
          answer: styleClasses.indexOf(draft.category),
        })),
      styleClasses.map(() => 1),
    ),
    danger: learn(
      read.map(({ draft, reading }) => ({
        found: bucketsOf(dangerFeaturesOf(draft.step, reading.everything)),
        answer: draft.safety ? 1 : 0,
      })),
      [1, 2],
    ),
  };
}
