import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { longestText } from "@/lib/domain/repair/draft.ts";
import { DraftEditor } from "./draft-editor.tsx";
import { draftFormId } from "./draft-form.ts";
import { named, type Player, stepOf, wordsOf } from "./player.ts";
import { sideScreen } from "./side-screen.ts";

/** The steps in which sentences can be sent, and the command that sends them. */
export const sendingCommands = {
  speak: "sendShare",
  listen: "reflect",
  own: "own",
  reassure: "reassure",
} as const satisfies Partial<Record<StepId, Command["type"]>>;
export type SendingStep = keyof typeof sendingCommands;

const isSending = (step: StepId): step is SendingStep => step in sendingCommands;

/** The step that this viewer may send sentences in right now, or null. */
export function sendingStep({ view }: Player): SendingStep | null {
  const step = (Object.keys(sendingCommands) as SendingStep[]).find((id) => view.moves.includes(sendingCommands[id]));
  return step ?? null;
}

/** The private draft of a step, with its starters. Where it can be sent, it goes on to choosing the sentences. */
export function WriteStep({ player, step }: { player: Player; step: "intent" | SendingStep }) {
  const { repairId, view, drafts, names } = player;
  const input = stepOf(player, step)?.inputs.find((candidate) => candidate.kind === "text");
  const sends = isSending(step);
  return (
    <DraftEditor
      // Another step or round is another draft.
      key={`${step}-${view.round}`}
      formId={draftFormId(step)}
      place={{ repairId, step, round: view.round }}
      writer={player.writer}
      draft={drafts[step] ?? { text: "", version: 0 }}
      label={named(player, input?.label ?? "Your words")}
      placeholder={input?.placeholder && named(player, input.placeholder)}
      maxLength={longestText}
      visibleTo={{
        audience: "self",
        words: sends ? `Only you, until you choose sentences to send to ${names.other}` : "Only you",
      }}
      starters={wordsOf(player, step).starters}
      next={sends ? { href: sideScreen(repairId, "choose"), label: "Choose what to send" } : undefined}
      write={player.write}
      save={player.saveDraft}
      feedback={player.feedback(step)}
    />
  );
}
