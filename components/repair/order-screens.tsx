import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Examples } from "@/components/ui/examples.tsx";
import { OutcomeRadio } from "@/components/ui/outcome-fields.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import type { OrderIdea } from "@/lib/domain/protocol/protocol.ts";
import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { CommandButton, CommandForm } from "./command-form.tsx";
import { type Player, stepOf, wordsOf } from "./player.ts";

type Of<Kind extends Scene["kind"]> = Extract<Scene, { kind: Kind }>;

const ownIdeaWords: Record<OrderIdea, string> = {
  moreStirred: "Whoever feels more stirred up",
  raiser: "Whoever brought it up",
  turns: "By turns: whoever went second last time",
};

/** The template's words for an idea; its choices stand in the order of its policy. */
function ideaWords(player: Player, idea: OrderIdea): string {
  const input = stepOf(player, "order")?.inputs.find((candidate) => candidate.kind === "choices");
  const { order } = player.protocol.policy;
  const words = input?.choices.length === order.length ? input.choices[order.indexOf(idea)] : undefined;
  return words ?? ownIdeaWords[idea];
}

function ProposeForm({ player, ideas, submit }: { player: Player; ideas: readonly OrderIdea[]; submit: string }) {
  const { other } = player.names;
  const you = player.view.viewer;
  return (
    <CommandForm player={player} type="proposeOrder" ownErrors={["idea", "first"]}>
      <OutcomeRadio
        name="idea"
        label="How would you choose?"
        required
        options={ideas.map((idea) => ({ value: idea, label: ideaWords(player, idea) }))}
      />
      <OutcomeRadio
        name="first"
        label="So who goes first?"
        required
        options={[
          { value: you, label: "I go first" },
          { value: otherSeat(you), label: `${other} goes first` },
        ]}
      />
      <VisibleTo audience="partner">{other} will see what you suggest, and can suggest something else.</VisibleTo>
      <div>
        <SubmitButton wide>{submit}</SubmitButton>
      </div>
    </CommandForm>
  );
}

export function ProposeOrderScreen({ player, scene }: { player: Player; scene: Of<"proposeOrder"> }) {
  const { title, prompt, hint, examples } = wordsOf(player, "order");
  return (
    <Screen title={title} prompt={prompt} hint={hint}>
      <ProposeForm player={player} ideas={scene.ideas} submit="Suggest it" />
      <Examples examples={examples} title="How to say it aloud" />
    </Screen>
  );
}

/** "going first" or "that Sam goes first", after "you suggested" or "Alex suggests". */
function suggestion(player: Player, by: Seat, first: Seat): string {
  if (first === by) return "going first";
  return first === player.view.viewer ? "that you go first" : `that ${player.names.other} goes first`;
}

export function OrderProposedByYouScreen({ player, scene }: { player: Player; scene: Of<"orderProposedByYou"> }) {
  return (
    <Screen
      title={`You suggested ${suggestion(player, player.view.viewer, scene.first)}`}
      prompt={wordsOf(player, "order").waiting}
    >
      <Disclosure summary="Suggest something else">
        <ProposeForm player={player} ideas={player.protocol.policy.order} submit="Suggest this instead" />
      </Disclosure>
    </Screen>
  );
}

export function AgreeOrderScreen({ player, scene }: { player: Player; scene: Of<"agreeOrder"> }) {
  return (
    <Screen
      title={`${player.names.other} suggests ${suggestion(player, otherSeat(player.view.viewer), scene.first)}`}
      prompt="Afterwards you swap. You both get heard."
      hint={`The idea: ${ideaWords(player, scene.idea)}`}
    >
      <CommandButton player={player} type="agreeOrder" fields={{ first: scene.first }}>
        That works for me
      </CommandButton>
      <Disclosure summary="Suggest something else">
        <ProposeForm player={player} ideas={player.protocol.policy.order} submit="Suggest this instead" />
      </Disclosure>
    </Screen>
  );
}
