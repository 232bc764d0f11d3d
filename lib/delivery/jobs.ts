import type { Job } from "@/lib/use-cases/job/run-jobs.ts";
import { sweepRehearsals } from "@/lib/use-cases/rehearsal/sweep-rehearsals.ts";
import { nudgeWaiting } from "@/lib/use-cases/repair/nudge-waiting.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { reconcileBridge } from "@/lib/use-cases/trend/reconcile-bridge.ts";

/** What the product does by itself, by name. Each name has a queue in a migration. */
export const jobs: Readonly<Record<string, Job>> = {
  "sweep-rehearsals": { cron: "7 * * * *", verb: sweepRehearsals },
  "nudge-waiting": { cron: "27 * * * *", verb: nudgeWaiting },
  "count-trends": { cron: "17 2 * * *", verb: () => reconcileBridge({ rebuild: true }) },
  "close-trends": { cron: "37 3 * * *", verb: closePeriods },
};
