import { kindOfWindow } from "@/lib/domain/trends/window.ts";

const months = ["January to March", "April to June", "July to September", "October to December"] as const;

/** A period as people say it: "July to September 2026", or the year alone. */
export function periodWords(period: string): string {
  if (kindOfWindow(period) !== "quarter") return period;
  return `${months[Number(period.at(-1)) - 1]} ${period.slice(0, 4)}`;
}
