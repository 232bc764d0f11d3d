import type { RuleName } from "@/lib/domain/trends/cell.ts";
import type { Figure } from "./trend-numbers.ts";

/** The rule in as many words as there is room for beside a mark or in a table. The whole of it stands beneath the picture. */
export const briefRuleWords: Readonly<Record<RuleName, string>> = {
  "few-couples": "Hidden: too few couples",
  "few-coaches": "Hidden: too few coaches",
  "few-practices": "Hidden: too few practices",
  "one-caseload": "Hidden: mostly one coach’s",
  telling: "Hidden: too telling",
};

/** What a table says of a number. */
export function cellWords(figure: Figure): string {
  if (figure === null) return "–";
  return figure.hidden === null ? figure.cell : briefRuleWords[figure.hidden];
}

/** The same of a share: with how many it is of, where the table's head doesn't say that. */
export const shareWords = (figure: Figure, exact: boolean): string =>
  exact && figure?.hidden === null ? figure.words : cellWords(figure);

/** The rules that hide something among these, each once. */
export const rulesAmong = (figures: readonly Figure[]): RuleName[] => [
  ...new Set(figures.flatMap((figure) => figure?.hidden ?? [])),
];
