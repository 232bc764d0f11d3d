import "server-only";
import { randomUUID } from "node:crypto";
import type { Notification } from "@/lib/domain/notification.ts";
import type { JobContext } from "@/lib/use-cases/context.ts";
import { type Job, runJobs } from "@/lib/use-cases/job/run-jobs.ts";
import { announceMoved } from "@/lib/use-cases/live/announce-moved.ts";
import { jobs } from "./jobs.ts";
import { sendNotification } from "./mail.ts";

const pace = { look: 15, clock: 30, upkeep: 120, patience: 600, again: 60 };

const kept = globalThis as unknown as { rejoinJobs?: ReturnType<typeof runJobs> };

/** Runs a job's verb with the server's clock and fresh ids; open pages and people are told once it has committed. */
export async function inJobContext(verb: Job["verb"]): Promise<void> {
  const moved = new Set<string>();
  const queued: Notification[] = [];
  const context: JobContext = {
    now: new Date(),
    newId: randomUUID,
    notify: (notification) => queued.push(notification),
    announce: (topicId) => moved.add(topicId),
  };
  try {
    await verb(context);
  } finally {
    // Also of what was done before something failed.
    for (const topicId of moved) await announceMoved(topicId);
    for (const notification of queued) await sendNotification(notification);
  }
}

/** Says what kind of thing went wrong. A message may hold words or ids, so it is no log's to keep. */
export function logTrouble(error: unknown, name: string | null): void {
  const { code } = (error ?? {}) as { code?: unknown };
  const kind = error instanceof Error ? error.name : "unknown";
  console.error(`jobs: ${name ?? "the queue"} failed (${typeof code === "string" ? `${kind} ${code}` : kind})`);
}

/** Begins to run the jobs in this process, and gives up what it is at when the process is asked to end. */
export function startJobs(): void {
  if (!process.env.RUNTIME_DATABASE_URL || kept.rejoinJobs) return;
  const running = runJobs(jobs, { inContext: inJobContext, onTrouble: logTrouble, pace });
  kept.rejoinJobs = running;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void running.stop());
}
