import type { Actor } from "@/lib/domain/actor.ts";
import type { Guest } from "@/lib/domain/guest/guest.ts";
import type { Notification } from "@/lib/domain/notification.ts";
import type { MachineMessage } from "@/lib/domain/wording/wording.ts";

/** A machine that answers messages. Who may use it, for what and on whose word is not for it to know. */
export interface Machine {
  /** Where it is, as it is named to those who agree to it. */
  host: string;
  /** How long a person waits for all that it is asked for one line, milliseconds. */
  patience: number;
  /** Its answer, or null where none came whole, in time, or short enough. Never throws. */
  ask: (messages: readonly MachineMessage[], signal: AbortSignal) => Promise<string | null>;
}

/** What a verb may not find out for itself: the time, new ids, and a way to tell people afterwards. */
export interface Surroundings {
  now: Date;
  newId: () => string;
  /** Queues a message that goes out after the verb has committed, or never. */
  notify: (notification: Notification) => void;
  /** Tells the open pages of a couple or a rehearsal, after the commit, that it moved. */
  announce: (topicId: string) => void;
  /** Does something once the answer is out: what nobody should be kept waiting for. */
  afterwards: (work: (surroundings: Surroundings) => Promise<void>) => void;
  /** Null where none is configured. */
  machine: Machine | null;
}

/** What every verb is given that nobody asked for, but the time. */
export type JobContext = Pick<Surroundings, "now" | "newId" | "notify" | "announce">;

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
