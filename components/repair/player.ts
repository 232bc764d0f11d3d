import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/action-form.tsx";
import type { Bond } from "@/lib/domain/couple/bond.ts";
import type { FeedbackStep } from "@/lib/domain/feedback/draft.ts";
import type { Protocol, Step, StepId } from "@/lib/domain/protocol/protocol.ts";
import { type Wording, withName, wordingFor } from "@/lib/domain/protocol/wording.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { RepairView } from "@/lib/domain/repair/view.ts";
import type { SaveDraftAction } from "./draft-keeper.ts";

/** What a share is to its reader. */
export interface ShownShare {
  shareId: string;
  by: Seat;
  step: string;
  round: number;
  text: string;
  toCoach: boolean;
  sentAt: Date;
}

/** Everything the screens of a repair are drawn from. Nothing in it is more than this viewer may know. */
export interface Player {
  repairId: string;
  coupleId: string;
  protocol: Protocol;
  bond: Bond;
  view: RepairView;
  /** When it was over; null while it goes on. */
  finishedAt: Date | null;
  /** `other` is a name, or words that stand for one. */
  names: { you: string; other: string };
  coachId: string;
  coachName: string;
  shares: readonly ShownShare[];
  drafts: Readonly<Record<string, { text: string; version: number }>>;
  /** What "also show my coach" means under the practice's policy. */
  sharingNote: string;
  /** Whether this person lets their coach see their ratings. */
  ratingsShown: boolean;
  /** The coach's words on a change of plan, when there are any. */
  changeOfPlan: string | null;
  now: Date;
  zone: string;
  newId: () => string;
  /** Whose words wait on this device, when some do. */
  writer: string;
  act: FormAction;
  write: FormAction;
  saveDraft: SaveDraftAction;
  /** Language feedback for what is drafted at a step. */
  feedback: (step: FeedbackStep) => ReactNode;
}

/** Whether the engine would take this command from the viewer now. */
export const offers = (player: Player, type: Command["type"]): boolean => player.view.moves.includes(type);

/** The step of the template, or undefined where the template leaves it out. */
export const stepOf = (player: Player, id: StepId): Step | undefined =>
  player.protocol.steps.find((step) => step.id === id);

/** A text of the template with the other's name in it. */
export const named = (player: Player, text: string): string => withName(text, player.names.other);

/** What a step says for this bond, with the other's name in it. */
export function wordsOf(player: Player, id: StepId): Wording & { title: string; waiting: string | undefined } {
  const step = stepOf(player, id);
  if (!step) throw new Error(`the template has no step ${id}`);
  const wording = wordingFor(step, player.bond);
  const name = (text: string) => named(player, text);
  return {
    title: name(step.title),
    prompt: name(wording.prompt),
    hint: wording.hint && name(wording.hint),
    starters: wording.starters.map(name),
    examples: wording.examples.map(name),
    waiting: step.waiting && name(step.waiting),
  };
}
