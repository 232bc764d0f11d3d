import { Button } from "@/components/ui/button.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { Actions } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { chosenText, sentencesOf } from "@/lib/domain/draft/sentences.ts";
import { CommandForm } from "./command-form.tsx";
import type { Player } from "./player.ts";
import { ShareQuote } from "./share-quote.tsx";
import { type SendingStep, sendingCommands } from "./write-step.tsx";

interface SendScreenProps {
  player: Player;
  step: SendingStep;
}

function BackToWriting({ repairId }: { repairId: string }) {
  return (
    <LinkButton href={`/repairs/${repairId}`} variant="plain" className="-ml-5 self-start">
      Back to writing
    </LinkButton>
  );
}

/** Sentences may repeat: their place is what is chosen. */
const placed = (sentences: readonly string[]) => sentences.map((sentence, place) => ({ sentence, place }));

/**
 * Which sentences of the draft go out. A plain form that asks for the preview by address: positions only, never a
 * word, so nothing of it stays in the browser's history.
 */
export function ChooseScreen({ player, step, nothingChosen }: SendScreenProps & { nothingChosen: boolean }) {
  const { repairId, drafts, names } = player;
  const sentences = sentencesOf(drafts[step]?.text ?? "");
  if (sentences.length === 0) {
    return (
      <Screen title="There is nothing written yet" prompt="Write a sentence or two first. One is enough.">
        <BackToWriting repairId={repairId} />
      </Screen>
    );
  }
  return (
    <Screen
      title="Choose what to send"
      prompt={`${names.other} will see only the sentences you tick. Everything else stays with you.`}
    >
      <form method="get" action={`/repairs/${repairId}`} className="flex flex-col gap-5">
        <input type="hidden" name="view" value="preview" />
        <fieldset className="min-w-0">
          <legend className="sr-only">Sentences to send</legend>
          <div className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface px-4">
            {placed(sentences).map(({ sentence, place }) => (
              <label key={place} className="flex min-h-12 items-start gap-3 py-3">
                <input
                  type="checkbox"
                  name="s"
                  value={place}
                  defaultChecked={sentences.length === 1}
                  className="mt-1.5 size-5 shrink-0"
                />
                <span>{sentence}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <FormMessage tone="error">
          {nothingChosen ? "Tick at least one sentence, or choose all of it." : null}
        </FormMessage>
        <Actions>
          <Button type="submit" variant="primary" wide>
            See it as {names.other} will
          </Button>
          {sentences.length > 1 ? (
            <Button type="submit" name="all" value="yes" wide>
              All of it
            </Button>
          ) : null}
          <BackToWriting repairId={repairId} />
        </Actions>
      </form>
    </Screen>
  );
}

/** Exactly what the other will see, before it is sent. */
export function PreviewScreen({ player, step, chosen }: SendScreenProps & { chosen: readonly number[] | "all" }) {
  const { repairId, drafts, names, coachId, coachName, sharingNote } = player;
  const sentences = sentencesOf(drafts[step]?.text ?? "");
  const text = chosenText(sentences, chosen === "all" ? sentences.map((_, index) => index) : chosen);
  if (text === "") return <ChooseScreen player={player} step={step} nothingChosen={sentences.length > 0} />;
  return (
    <Screen
      title={`This is what ${names.other} will see`}
      prompt="You can take it back later. It may have been read by then."
    >
      <ShareQuote from={`From ${names.you}`} text={text} />
      <CommandForm player={player} type={sendingCommands[step]} fields={{ shareId: player.newId(), text }}>
        <Checkbox
          name="toCoach"
          value={coachId}
          label="Also show my coach"
          visibleTo={{ audience: "coach", words: `If you tick this: ${coachName} too. ${sharingNote}` }}
        />
        <VisibleTo audience="partner">{names.other} will see these sentences as soon as you send them.</VisibleTo>
        <Actions>
          <SubmitButton wide pendingLabel="Sending…">
            Send to {names.other}
          </SubmitButton>
          <LinkButton href={`/repairs/${repairId}?view=choose`} variant="plain">
            Choose again
          </LinkButton>
        </Actions>
      </CommandForm>
    </Screen>
  );
}
