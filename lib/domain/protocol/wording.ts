import type { Bond } from "../couple/bond.ts";
import type { Step } from "./protocol.ts";

/** What a step says to the person doing it. `{other}` in any of it stands for the other person's name. */
export type Wording = Step["wording"];

/** The step's wording for a bond: each part that the bond words anew replaces the step's own, the rest stays. */
export function wordingFor(step: Pick<Step, "wording" | "byBond">, bond: Bond): Wording {
  const own = step.byBond?.[bond];
  return {
    prompt: own?.prompt ?? step.wording.prompt,
    hint: own?.hint ?? step.wording.hint,
    starters: own?.starters ?? step.wording.starters,
    examples: own?.examples ?? step.wording.examples,
  };
}

/** The text with the other person's name in place of `{other}`. */
export function withName(text: string, other: string): string {
  // A function, since a plain replacement would read "$&" in a name as an instruction.
  return text.replaceAll("{other}", () => other);
}
