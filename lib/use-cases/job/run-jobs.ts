import { type JobPace, type JobQueue, openJobQueue } from "@/lib/data/job-queue.ts";
import type { JobContext } from "../context.ts";

/** What the product does by itself: at which times, as a cron line by UTC, and with which verb. */
export interface Job {
  cron: string;
  verb: (context: JobContext) => Promise<unknown>;
}

interface Running {
  /** Runs a verb with the time, new ids and a way to tell open pages. */
  inContext: (verb: Job["verb"]) => Promise<unknown>;
  onTrouble: (error: unknown, name: string | null) => void;
  pace: JobPace;
}

/** Runs these jobs in this process and whatever others run them, each time in one. Each must have a queue, which a migration makes. */
export const runJobs = (jobs: Readonly<Record<string, Job>>, { inContext, onTrouble, pace }: Running): JobQueue =>
  openJobQueue(
    new Map(Object.entries(jobs).map(([name, { cron, verb }]) => [name, { cron, work: () => inContext(verb) }])),
    { pace, onTrouble },
  );
