import type { Bond } from "@/lib/domain/couple/bond.ts";
import type { Protocol, StepId } from "@/lib/domain/protocol/protocol.ts";
import type { JointEvent, PrivateStep } from "./event.ts";
import type { Seat } from "./seat.ts";
import type { SharedItem } from "./view.ts";

/**
 * Whether the couple's joint work is open. It belongs to the couple, not to one repair, so it comes in from outside:
 * a hold reaches every repair of theirs, begun or not. `held` looks like an ordinary break until the coach has put it
 * in words (`worded`).
 */
export type JointWork = "closed" | "clear" | "held" | "worded" | "ended";

/** What a repair is run under, kept with the couple and the assignment. */
export interface Setting {
  bond: Bond;
  /** Which seats are taken: a couple may have one partner. */
  present: Record<Seat, boolean>;
  jointWork: JointWork;
  /** Whether it was ever clear, where it is held now; taken to have been unless it says not. */
  opened?: boolean;
  /** The assignment's own limit; the template's where it sets none. */
  pauseAbove?: 4 | 5;
  /** What still stands of the last repair of this couple, so that beginning another never gets around a "not yet". */
  notYet?: JointState["notYet"];
}

/** Where the joint work stands. The steps before `order` are one place, which each goes through at their own pace. */
export type Place = "groundwork" | "order" | "speak" | "listen" | "own" | "reassure" | "reconnect";

/** One person's turn to be heard. It may be put aside by switching roles and taken up again. */
export interface Turn {
  shareId: string | null;
  reflected: { shareId: string | null } | null;
  heard: "none" | "yes" | "partly" | "notNow";
  /** Answers to "do you feel heard?" that did not open the next step, since the roles last switched. */
  misses: number;
  owning: "none" | "owned" | "passed";
  owningShareId: string | null;
  done: boolean;
}

/** The fold of the joint log: only what both may know. */
export interface JointState {
  /** How many events the log holds. */
  version: number;
  lastAt: string | null;
  place: Place;
  round: number;
  namedBy: Seat | null;
  acknowledged: boolean;
  /** A time put to the other, and whether they agreed to it. */
  asking: { by: Seat; at: string | null; agreed: boolean } | null;
  /** Consent given in this round, for templates that ask. */
  consented: boolean;
  notYet: Record<Seat, { until: string | null } | null>;
  /** Work rests until both have checked in after `returnAt`. */
  rest: { by: Seat[]; returnAt: string } | null;
  /** Ratings given before this no longer count. */
  freshFrom: string | null;
  proposal: { by: Seat; first: Seat; idea: Extract<JointEvent, { type: "orderProposed" }>["idea"] } | null;
  first: Seat | null;
  speaker: Seat | null;
  turns: Record<Seat, Turn>;
  softened: Record<Seat, boolean>;
  reassured: Record<Seat, boolean>;
  complete: Record<Seat, boolean>;
  lingering: Record<Seat, "nothing" | "something" | null>;
  stopped: Seat | null;
  completed: boolean;
  /** The version at which a private step was last asked of both again. */
  rearmed: Record<PrivateStep, number>;
  shares: (SharedItem & { withdrawn: boolean })[];
  timeline: { step: StepId; round: number; turn: 1 | 2 | null; at: string }[];
  /** What each did last, to know a repeat when it comes. */
  lastAct: Record<Seat, JointEvent | null>;
}

/** The fold of one person's private stream in this repair. */
export interface PersonalState {
  /** How many events the stream holds. */
  version: number;
  begun: boolean;
  setAside: boolean;
  rating: { rating: number; step: StepId; moment: "before" | "after" | "resume"; at: string } | null;
  /** The version of the joint log that the finishing of a step followed. */
  finished: Record<PrivateStep, number | null>;
}

/** All that the engine knows of one repair. Only `viewFor` may leave it. */
export interface RepairState {
  protocol: Protocol;
  setting: Setting;
  joint: JointState;
  personal: Record<Seat, PersonalState>;
}

export const freshTurn: Turn = {
  shareId: null,
  reflected: null,
  heard: "none",
  misses: 0,
  owning: "none",
  owningShareId: null,
  done: false,
};

/** What a round begins with, and what going back before the turns returns to. */
export const freshHeart = {
  proposal: null,
  first: null,
  speaker: null,
  turns: { a: freshTurn, b: freshTurn },
  softened: { a: false, b: false },
  reassured: { a: false, b: false },
  complete: { a: false, b: false },
  lingering: { a: null, b: null },
} satisfies Partial<JointState>;

const freshPersonal: PersonalState = {
  version: 0,
  begun: false,
  setAside: false,
  rating: null,
  finished: { regulate: null, intent: null },
};

/** A repair before anything happened in it. */
export function startRepair(protocol: Protocol, setting: Setting): RepairState {
  return {
    protocol,
    setting,
    joint: {
      version: 0,
      lastAt: null,
      place: "groundwork",
      round: 1,
      namedBy: null,
      acknowledged: false,
      asking: null,
      consented: false,
      notYet: { a: null, b: null },
      rest: null,
      freshFrom: null,
      ...freshHeart,
      stopped: null,
      completed: false,
      rearmed: { regulate: 0, intent: 0 },
      shares: [],
      timeline: [],
      lastAct: { a: null, b: null },
    },
    personal: { a: freshPersonal, b: freshPersonal },
  };
}

/** Whether the other knows of it: from the first joint event on. */
export const isRevealed = (state: RepairState): boolean => state.joint.version > 0;

const bothPresent = ({ setting }: RepairState): boolean => setting.present.a && setting.present.b;

/** Whether both are there and the coach has cleared them to work together. */
export const isOpen = (state: RepairState): boolean => state.setting.jointWork === "clear" && bothPresent(state);

/** Joint work as the two know it: a hold says nothing until it is worded, so it looks like what it found. */
export const asTheySee = ({ jointWork, opened }: Pick<Setting, "jointWork" | "opened">): Exclude<JointWork, "held"> => {
  if (jointWork !== "held") return jointWork;
  return opened === false ? "closed" : "clear";
};

/** Whether joint work is clear as far as the two know. */
export const seemsClear = ({ setting }: RepairState): boolean => asTheySee(setting) === "clear";

/** Whether it looks open to the two. Scenes and moves go by this, so that none of them tells; gates go by `isOpen`. */
export const seemsOpen = (state: RepairState): boolean => seemsClear(state) && bothPresent(state);
