import type { Job } from "@/lib/use-cases/job/run-jobs.ts";
import { sweepRehearsals } from "@/lib/use-cases/rehearsal/sweep-rehearsals.ts";
import { nudgeWaiting } from "@/lib/use-cases/repair/nudge-waiting.ts";
import { closeTrends } from "./close-trends.ts";
import { countTrends } from "./count-trends.ts";

/** What the product does by itself, by name. Each name has a queue in a migration. */
export const jobs: Readonly<Record<string, Job>> = {
  "sweep-rehearsals": { cron: "7 * * * *", verb: sweepRehearsals },
  "nudge-waiting": { cron: "27 * * * *", verb: nudgeWaiting },
  "count-trends": { cron: "17 2 * * *", verb: countTrends },
  "close-trends": { cron: "37 3 * * *", verb: closeTrends },
};
