import "server-only";
import { randomUUID } from "node:crypto";
import { after } from "next/server";
import type { Notification } from "@/lib/domain/notification.ts";
import type { Surroundings } from "@/lib/use-cases/context.ts";
import { announceMoved } from "@/lib/use-cases/live/announce-moved.ts";
import { configuredMachine } from "./machine.ts";
import { sendNotification } from "./mail.ts";

/** What is done afterwards has nobody to tell what went wrong; what it was about is no log's to keep. */
async function doAfterwards(work: (surroundings: Surroundings) => Promise<void>): Promise<void> {
  try {
    await withSurroundings(work);
  } catch (error) {
    console.error(`afterwards: not done (${error instanceof Error ? error.name : "unknown"})`);
  }
}

/** Runs a verb with the server's clock, fresh ids, and messages that go out only once it has committed. */
export async function withSurroundings<T>(verb: (surroundings: Surroundings) => Promise<T>): Promise<T> {
  const queued: Notification[] = [];
  const moved = new Set<string>();
  const later: ((surroundings: Surroundings) => Promise<void>)[] = [];
  const result = await verb({
    now: new Date(),
    newId: randomUUID,
    notify: (notification) => queued.push(notification),
    announce: (topicId) => moved.add(topicId),
    afterwards: (work) => later.push(work),
    machine: configuredMachine(),
  });
  for (const topicId of moved) await announceMoved(topicId);
  if (queued.length) {
    after(async () => {
      for (const notification of queued) await sendNotification(notification);
    });
  }
  for (const work of later) after(() => doAfterwards(work));
  return result;
}
