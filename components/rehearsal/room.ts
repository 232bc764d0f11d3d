import type { Route } from "next";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/action-form.tsx";
import type { RehearsalRole } from "@/lib/domain/rehearsal/role.ts";
import type { Difficulty, RehearsalMode, RehearsalStep } from "@/lib/domain/rehearsal/setting.ts";
import type { RehearsalView } from "@/lib/domain/rehearsal/view.ts";
import type { After, PersonInIt } from "./after.ts";

/** What is known of a rehearsal before one is in. */
export interface Doorway {
  rehearsalId: string;
  you: PersonInIt["kind"];
  rehearserName: string;
  /** The coach who can come in; null where there is none. */
  coachName: string | null;
  mode: RehearsalMode;
  steps: readonly RehearsalStep[];
  /** As hard as it is now, or at the start. */
  difficulty: Difficulty;
  scenario: string;
  /** What the rehearser wants to try; a friend isn't told. */
  goal: string | null;
  /** The scripted partner, where one answers. */
  persona: { name: string; about: string } | null;
  isHomework: boolean;
  /** Where the machine is that may word the other side; null where none may. */
  machineHost: string | null;
  /** When it is planned for, in words; null once it has passed, or without a time. */
  planned: string | null;
  /** As what one can come in; none where the door doesn't open. */
  roles: readonly RehearsalRole[];
  /** Whether they were seen out, and not asked back so far. */
  seenOut: boolean;
  newId: () => string;
  comeIn: FormAction;
}

/** A friend who was asked in. */
export interface AskedIn {
  guestId: string;
  /** Where they sit once they have come in. */
  placeId: string | null;
  name: string;
  role: RehearsalRole;
  standing: "asked" | "expired" | "here" | "gone";
}

/** Everything that the screens of a room are drawn from: one person's view of it, and nothing beyond. */
export interface Room extends After {
  door: Doorway;
  /** The rehearser's alone to know. */
  asked: readonly AskedIn[];
  /** Where friends are asked in; the rehearser's alone. */
  friends: Route | null;
  whisper: FormAction | null;
  /** Language feedback for what is about to be said. */
  feedback: ReactNode;
  /** Ways to settle, folded up; and with the breath unfolded. */
  grounding: ReactNode;
  openGrounding: ReactNode;
  /** How long a break goes on. */
  timeLeft: ReactNode;
}

/** The place of the one who looks. */
export const ownPlace = ({ places }: RehearsalView) => places.find(({ yours }) => yours);

/** Whether they are in: they have agreed and haven't left. */
export const isIn = (view: RehearsalView): boolean => {
  const place = ownPlace(view);
  return place?.agreed === true && place.here;
};
