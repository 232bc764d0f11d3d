import type { Cell } from "./cell.ts";
import type { Contribution, GapContribution } from "./contribution.ts";
import { publishGaps, publishSlice } from "./publish.ts";
import type { Places, Slice } from "./slice.ts";

/** A template in one version, as it was published. */
export interface CountedTemplate {
  /** As the cells name it. */
  protocol: string;
  steps: readonly Pick<Slice, "step" | "rates">[];
}

/** All that is counted in one window, for everybody at once. */
export interface Count {
  window: string;
  /** Every template that may be assigned, whether or not anybody took it up. */
  templates: readonly CountedTemplate[];
  places: Places;
  community: ReadonlySet<string>;
  stepsOf: (protocol: string, step: string) => readonly Contribution[];
  gapsOf: (protocol: string) => readonly GapContribution[];
}

/**
 * Every cell of a window, template by template. Which there are follows from the templates and the places: what anybody did
 * changes what is in them and never which there are.
 */
export function* publishWindow({ window, templates, places, community, stepsOf, gapsOf }: Count): Generator<Cell[]> {
  for (const { protocol, steps } of templates) {
    const header = { window, protocol, places, community };
    const taken = steps.flatMap(({ step, rates }) =>
      publishSlice({ ...header, step, rates, contributions: stepsOf(protocol, step) }),
    );
    yield [...taken, ...publishGaps({ ...header, contributions: gapsOf(protocol) })];
  }
}
