/**
 * Why a period isn't closed for now, though it is over: how many counts differ from the logs, how many practices have days in it
 * that were published before, or with how many numbers a second look found something wrong.
 */
export interface Refusal {
  period: string;
  reason: "differs" | "published before" | "telling";
  count: number;
}

/** Thrown once all others are closed, when some periods can't be: they are tried again the next time. */
export class LeftOpen extends Error {
  readonly refusals: readonly Refusal[];

  /** `failures`: what went wrong where nothing was refused. */
  constructor(refusals: readonly Refusal[], failures: readonly unknown[]) {
    super(refusals.map(({ period, reason, count }) => `${period}: ${reason} (${count})`).join(", "), {
      cause: failures[0],
    });
    this.name = "LeftOpen";
    this.refusals = refusals;
  }
}
