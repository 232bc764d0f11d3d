import type { Actor } from "@/lib/domain/actor.ts";
import type { Guest } from "@/lib/domain/guest/guest.ts";
import type { Notification } from "@/lib/domain/notification.ts";

/** What a verb may not find out for itself: the time, new ids, and a way to tell people afterwards. */
export interface Surroundings {
  now: Date;
  newId: () => string;
  /** Queues a message that goes out after the verb has committed, or never. */
  notify: (notification: Notification) => void;
  /** Tells the open pages of a couple or a rehearsal, after the commit, that it moved. */
  announce: (topicId: string) => void;
}

/** What every verb of a signed-in person is given. */
export interface Context extends Surroundings {
  actor: Actor;
}

/** What every verb of a guest is given. */
export interface GuestContext extends Surroundings {
  guest: Guest;
}

/** A refusal that a person can act on, as a value; each noun owns its reasons. */
export interface Refusal<Reason extends string> {
  ok: false;
  reason: Reason;
}
