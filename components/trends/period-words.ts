import { closesAt, kindOfWindow } from "@/lib/domain/trends/window.ts";

const months = ["January to March", "April to June", "July to September", "October to December"] as const;

const shortMonths = ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec"] as const;

/** A period in few letters, for where many stand side by side. */
export const shortPeriodWords = (period: string): string =>
  kindOfWindow(period) === "quarter" ? `${shortMonths[Number(period.at(-1)) - 1]} ${period.slice(0, 4)}` : period;

/** A period as people say it: "July to September 2026", or the year alone. */
export function periodWords(period: string): string {
  if (kindOfWindow(period) !== "quarter") return period;
  return `${months[Number(period.at(-1)) - 1]} ${period.slice(0, 4)}`;
}

const inFull = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** The day on which a period is counted: "8 October 2026". */
export const closingWords = (period: string): string => inFull.format(closesAt(period));
