import type { Surroundings } from "@/lib/use-cases/context.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { LeftOpen, type Refusal } from "@/lib/use-cases/trend/left-open.ts";

const reasons: Readonly<Record<Refusal["reason"], string>> = {
  differs: "counts differ from the logs",
  "published before": "practices have days in it that were published before",
  telling: "numbers didn’t pass the second look",
};

/** Closes what is over, and says in the log what had to stay open, without a name or an id. */
export async function closeTrends({ now }: Pick<Surroundings, "now">): Promise<void> {
  try {
    await closePeriods({ now });
  } catch (error) {
    if (!(error instanceof LeftOpen)) throw error;
    for (const { period, reason, count } of error.refusals)
      console.error(`trends: ${period} stays open: ${count} ${reasons[reason]}`);
    throw error.cause ?? error;
  }
}
