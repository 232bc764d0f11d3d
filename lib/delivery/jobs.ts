import type { Job } from "@/lib/use-cases/job/run-jobs.ts";
import { sweepRehearsals } from "@/lib/use-cases/rehearsal/sweep-rehearsals.ts";

/** What the product does by itself, by name. Each name has a queue in a migration. */
export const jobs: Readonly<Record<string, Job>> = {
  "sweep-rehearsals": { cron: "7 * * * *", verb: sweepRehearsals },
};
