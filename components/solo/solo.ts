import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/action-form.tsx";
import type { Protocol, SoloStepId } from "@/lib/domain/protocol/protocol.ts";
import { withName } from "@/lib/domain/protocol/wording.ts";
import type { SoloCommand } from "@/lib/domain/solo/command.ts";
import type { SoloView } from "@/lib/domain/solo/solo-view.ts";

/** Everything the screens of going on alone are drawn from. It is all its owner's, and nothing of it is the other's. */
export interface Solo {
  soloId: string;
  coupleId: string;
  path: Protocol["soloPath"];
  view: SoloView;
  /** What was written so far, by step. */
  written: readonly { step: SoloStepId; text: string }[];
  /** A name, or words that stand for one. */
  other: string;
  coachName: string | null;
  /** A word for every number of a check-in. */
  ratingWords: readonly string[];
  newId: () => string;
  act: FormAction;
  deleteWords: FormAction;
  /** The draft of the step that it stands at, where there is something to write, and the id of its form. */
  editor: ReactNode;
  editorForm: string | null;
  /** Ways to settle, folded in and with the first one open. */
  grounding: ReactNode;
  openGrounding: ReactNode;
}

/** Whether the engine would take this command now. */
export const offers = ({ view }: Solo, type: SoloCommand["type"]): boolean => view.moves.includes(type);

/** What a step of the path says, with the other's name in it. */
export function wordsOf({ path, other }: Solo, id: SoloStepId) {
  const step = path.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`the path has no step ${id}`);
  const name = (text: string) => withName(text, other);
  const { prompt, hint, starters, examples } = step.wording;
  return {
    title: name(step.title),
    prompt: name(prompt),
    hint: hint && name(hint),
    starters: starters.map(name),
    examples: examples.map(name),
  };
}
