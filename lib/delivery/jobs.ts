import type { Job } from "@/lib/use-cases/job/run-jobs.ts";

/** What the product does by itself, by name. Each name has a queue in a migration. */
export const jobs: Readonly<Record<string, Job>> = {};
