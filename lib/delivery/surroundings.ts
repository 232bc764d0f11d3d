import "server-only";
import { randomUUID } from "node:crypto";
import { after } from "next/server";
import type { Notification } from "@/lib/domain/notification.ts";
import type { Surroundings } from "@/lib/use-cases/context.ts";
import { announceMoved } from "@/lib/use-cases/live/announce-moved.ts";
import { sendNotification } from "./mail.ts";

/** Runs a verb with the server's clock, fresh ids, and messages that go out only once it has committed. */
export async function withSurroundings<T>(verb: (surroundings: Surroundings) => Promise<T>): Promise<T> {
  const queued: Notification[] = [];
  const moved = new Set<string>();
  const result = await verb({
    now: new Date(),
    newId: randomUUID,
    notify: (notification) => queued.push(notification),
    announce: (topicId) => moved.add(topicId),
  });
  for (const topicId of moved) await announceMoved(topicId);
  if (queued.length) {
    after(async () => {
      for (const notification of queued) await sendNotification(notification);
    });
  }
  return result;
}
