import { figuresOfBlows } from "./figures/blows.ts";
import { figuresOfDeath } from "./figures/death.ts";
import type { Figure } from "./figures/figure.ts";
import { figuresOfOther } from "./figures/others.ts";
import { strikeOut } from "./pattern.ts";

/** Ways of speaking that borrow words of danger: nobody who is killed by a commute needs help. */
export const figures: readonly Figure[] = [...figuresOfDeath, ...figuresOfBlows, ...figuresOfOther];

let strike: ((words: string) => string) | undefined;

/** A sentence with each figure of speech struck out, so that what else it says is still read. */
export function withoutFigures(words: string): string {
  strike ??= strikeOut(
    figures.flatMap((figure) => figure.strike),
    "figure",
  );
  return strike(words);
}
