import { anyOf } from "./pattern.ts";
import type { Reading } from "./read-draft.ts";
import { blows } from "./safety-rules/blows.ts";
import { fearOfAPerson } from "./safety-rules/fear-of-a-person.ts";
import { notWantingToLive } from "./safety-rules/not-wanting-to-live.ts";
import { obliqueRules } from "./safety-rules/oblique.ts";
import type { SafetyRule } from "./safety-rules/safety-rule.ts";
import { threats } from "./safety-rules/threats.ts";

/** Words of threat, of fear of a person, of injury, of being held by force, of wanting not to live. */
export const safetyRules: readonly SafetyRule[] = [notWantingToLive, blows, threats, fearOfAPerson, ...obliqueRules];

let ready: readonly ((words: string) => boolean)[] | undefined;

function readySafetyRules() {
  ready ??= safetyRules.map(({ match, unless = [] }) => {
    const [matches, excuses] = [anyOf(match), anyOf(unless)];
    return (words: string) => matches(words) && !excuses(words);
  });
  return ready;
}

/** Whether words are of danger to somebody: read whole, for what is quoted or denied may have happened all the same. */
export function isAboutSafety({ everything }: Reading): boolean {
  return everything.some((words) => readySafetyRules().some((holds) => holds(words)));
}
