import loadHighs, { type Highs } from "highs";
import { couplesAlike } from "./couples-alike.ts";
import type { Relation } from "./relation.ts";

const highs: Highs = await loadHighs();
const negligible = 1e-6;

/** Between what and what a couple's value has to lie. */
export interface Range {
  couple: string;
  least: number;
  most: number;
}

/**
 * The narrowest range of every couple's value that a linear program finds, when values lie from `lowest` to `highest` and their
 * sums as published. `whole`: whether values are whole numbers.
 */
export function boundedProgram(
  relations: readonly Relation[],
  lowest: number,
  highest: number,
  whole: boolean,
): Range[] {
  const ranges = possibleRanges(relations, lowest, highest, whole);
  if (ranges === null) throw new Error("what was published can't have been");
  return ranges;
}

/** The same, or null where no values add up like that. */
export function possibleRanges(
  relations: readonly Relation[],
  lowest: number,
  highest: number,
  whole: boolean,
): Range[] | null {
  const groups = couplesAlike(relations);
  if (groups.length === 0) return [];
  const starts = [0];
  const indices: number[] = [];
  for (const at of relations.keys()) {
    for (const [group, { relations: places }] of groups.entries()) if (places.includes(at)) indices.push(group);
    starts.push(indices.length);
  }
  const sizes = groups.map(({ couples }) => couples.length);
  return highs.withModel(
    {
      numCols: groups.length,
      numRows: relations.length,
      colCost: groups.map(() => 0),
      colLower: sizes.map((size) => size * lowest),
      colUpper: sizes.map((size) => size * highest),
      rowLower: relations.map(({ least }) => least),
      rowUpper: relations.map(({ most }) => most),
      matrix: {
        format: "csr",
        numRows: relations.length,
        numCols: groups.length,
        starts,
        indices,
        values: indices.map(() => 1),
      },
    },
    (model) => {
      model.options.set("output_flag", false);
      const { optimal, infeasible } = highs.constants.modelStatus;
      if (model.run().modelStatus === infeasible) return null;
      const best = (group: number, cost: 1 | -1): number => {
        model.changeColCost(group, cost);
        const { modelStatus } = model.run();
        if (modelStatus !== optimal) throw new Error(`the program ended with ${modelStatus}`);
        const value = Number(model.info.get("objective_function_value")) * cost;
        model.changeColCost(group, 0);
        return value;
      };
      return groups.flatMap(({ couples }, group) => {
        const others = couples.length - 1;
        const [low, high] = [best(group, 1), best(group, -1)];
        const [from, to] = whole ? [Math.ceil(low - negligible), Math.floor(high + negligible)] : [low, high];
        const least = Math.max(lowest, from - others * highest);
        const most = Math.min(highest, to - others * lowest);
        return couples.map((couple) => ({ couple, least, most }));
      });
    },
  );
}
