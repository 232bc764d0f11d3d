import { type RuleName, ruleWords } from "@/lib/domain/trends/cell.ts";
import type { Figure } from "./trend-numbers.ts";

/** The rule in as many words as there is room for beside a mark. The whole of it stands beneath the picture. */
export const briefRuleWords: Readonly<Record<RuleName, string>> = {
  "few-couples": "hidden: too few couples",
  "few-coaches": "hidden: too few coaches",
  "few-practices": "hidden: too few practices",
  "one-caseload": "hidden: mostly one coach’s",
  telling: "hidden: too telling",
};

/** What a table says of a number. */
export function cellWords(figure: Figure): string {
  if (figure === null) return "–";
  return figure.hidden === null ? figure.cell : ruleWords[figure.hidden];
}

/** The same of a share: with how many it is of, where the table's head doesn't say that. */
export const shareWords = (figure: Figure, exact: boolean): string =>
  exact && figure?.hidden === null ? figure.words : cellWords(figure);

/** The rules that hide something among these, each once. */
export const rulesAmong = (figures: readonly Figure[]): RuleName[] => [
  ...new Set(figures.flatMap((figure) => figure?.hidden ?? [])),
];
