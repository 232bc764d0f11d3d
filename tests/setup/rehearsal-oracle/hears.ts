import type { RehearsalEvent } from "@/lib/domain/rehearsal/event.ts";
import type { Person } from "./room-ledger.ts";

/** Between the rehearser and the coach. */
export const between = ["ratedBefore", "rated", "ratedAfter", "whispered", "hinted"];

/** What is heard at the door, too. */
const outside = [
  "joined",
  "agreed",
  "left",
  "stopWordSet",
  "begun",
  "ended",
  "closed",
  "shut",
  "lapsed",
  "transcriptDeleted",
];

/** Whether somebody hears of an event, as they are after it. */
export function hears(event: RehearsalEvent, id: string, { role, in: agreed, gone }: Person): boolean {
  const own = "by" in event && event.by === id;
  if (event.type === "chosen") return own;
  if (event.type === "cameBack") return event.to === id;
  if (event.type === "askedBack") return own || event.place === id;
  if (gone) return event.type === "left" && event.place === id;
  if (between.includes(event.type)) return role === "rehearser" ? agreed || own : role === "coach" && agreed;
  return agreed || outside.includes(event.type);
}
