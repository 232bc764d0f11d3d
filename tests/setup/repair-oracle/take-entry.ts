import type { LogEntry } from "../repair-play.ts";
import type { Ledger } from "./ledger.ts";
import { takeCoach } from "./take-coach.ts";
import { takeJoint } from "./take-joint.ts";
import { takePrivate } from "./take-private.ts";

/** Takes one more entry of the log in. */
export function takeEntry(ledger: Ledger, entry: LogEntry) {
  ledger.at = Date.parse(entry.at);
  if (entry.stream === "joint") takeJoint(ledger, entry.event);
  else if (entry.stream === "coach") takeCoach(ledger, entry.event.type);
  else takePrivate(ledger, entry.stream, entry.event);
}
