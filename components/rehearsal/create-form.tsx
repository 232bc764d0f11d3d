import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { FieldAudience } from "@/components/ui/field.tsx";
import { OutcomeArea, OutcomeRadio, OutcomeText, OutcomeTick } from "@/components/ui/outcome-fields.tsx";
import type { RadioOption } from "@/components/ui/radio-group.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { longestScenario } from "@/lib/domain/rehearsal/lengths.ts";
import type { Difficulty, RehearsalMode, RehearsalStep } from "@/lib/domain/rehearsal/setting.ts";
import { CreatePersona, type OfferedPersona } from "./create-persona.tsx";
import { CreateSteps } from "./create-steps.tsx";
import { practised } from "./list-words.ts";

/** For whom it is set up: oneself, or one of the partners a coach works with. */
export type SetUpFor =
  | { kind: "self"; coachName: string; other: string }
  | { kind: "partner"; partners: readonly { seat: "a" | "b"; name: string }[] };

export interface CreateFormProps {
  action: FormAction;
  coupleId: string;
  /** Made with the page: the same form sent twice makes one rehearsal. */
  rehearsalId: string;
  whom: SetUpFor;
  modes: readonly RehearsalMode[];
  /** Where the machine is, if one is offered. */
  machineHost: string | null;
  steps: readonly RehearsalStep[];
  personas: readonly OfferedPersona[];
  /** What stands ready to begin with. */
  begins: { mode: RehearsalMode; steps: readonly RehearsalStep[]; scenario: string; goal: string };
  /** The choice of a time. */
  time: ReactNode;
}

/** What is wrong with the others is said at the form's foot as well, since they may be folded away. */
const fields = ["seat", "mode", "steps", "scenario", "goal", "friendName"];

const difficultyWords: Readonly<Record<Difficulty, { label: string; note: string }>> = {
  1: { label: "Warm", note: "Means well, and comes to meet you." },
  2: { label: "Guarded", note: "Careful, and needs a little time." },
  3: { label: "Withdrawn", note: "Says little at first. Never unkind." },
};

function modeOption(mode: RehearsalMode, { whom, machineHost }: CreateFormProps): RadioOption {
  const isSelf = whom.kind === "self";
  switch (mode) {
    case "script":
      return {
        value: mode,
        label: isSelf ? "Nobody: I practise alone" : "Nobody: they practise alone",
        note: "Somebody we made up answers, from written lines. It can begin at once.",
      };
    case "model":
      return {
        value: mode,
        label: isSelf ? "A machine" : "A machine, with them alone",
        note: `A program at ${machineHost} words the answers, after a script. What was just said goes there, its names left out as far as they can be told.`,
      };
    case "friend":
      return {
        value: mode,
        label: isSelf ? "A friend" : "A friend of theirs",
        note: `${isSelf ? "You send them" : "They send the friend"} a link. No account, and nothing but this one rehearsal.`,
      };
    case "coach":
      return {
        value: mode,
        label: isSelf ? whom.coachName : "You",
        note: isSelf
          ? "Your coach plays the other side, or sits beside you."
          : "You play the other side, or sit beside them.",
      };
  }
}

const audience = (whom: SetUpFor): FieldAudience =>
  whom.kind === "self"
    ? { audience: "self", words: `You, and whoever you ask into it. ${whom.other} never.` }
    : { audience: "coach", words: "You, and the one it is for. The other never." };

/** All that a rehearsal needs before it can begin, on one page. What a choice doesn't ask for isn't there, by CSS alone. */
export function CreateForm(props: CreateFormProps) {
  const { action, coupleId, rehearsalId, whom, modes, steps, personas, begins, time } = props;
  const isSelf = whom.kind === "self";
  return (
    <ActionForm action={action} ownErrors={fields} stamps={["rehearsalId"]}>
      <Stack gap="loose" className="group/mode">
        <input type="hidden" name="rehearsalId" value={rehearsalId} />
        <input type="hidden" name="coupleId" value={coupleId} />
        {isSelf ? null : (
          <OutcomeRadio
            label="Who is to practise?"
            name="seat"
            options={whom.partners.map(({ seat, name }) => ({ value: seat, label: name }))}
            defaultValue={whom.partners[0]?.seat}
            required
          />
        )}
        <OutcomeArea
          label="What is it about?"
          name="scenario"
          rows={3}
          maxLength={longestScenario}
          defaultValue={begins.scenario}
          hint={
            isSelf
              ? "The moment in a few sentences, as you would tell a friend. Whoever stands in reads this."
              : "The moment in a few sentences. Best in words they used themselves."
          }
          visibleTo={audience(whom)}
          required
        />
        <OutcomeText
          label={isSelf ? "One thing you want to try" : "One thing to try"}
          name="goal"
          maxLength={200}
          defaultValue={begins.goal}
          hint="Such as: say what I felt before I say what happened."
          required
        />
        <CreateSteps
          label={isSelf ? "What do you want to practise?" : "What is there to practise?"}
          hint="One is plenty for a first time."
          options={steps.map((value) => ({ value, label: practised[value] }))}
          chosen={begins.steps}
        />
        <OutcomeRadio
          label="Who stands in for the other side?"
          name="mode"
          options={modes.map((mode) => modeOption(mode, props))}
          defaultValue={begins.mode}
          notes="chosen"
          required
        />
        {isSelf ? (
          <OutcomeText
            className="hidden group-has-[input[value=friend]:checked]/mode:flex"
            label="What do you call your friend?"
            name="friendName"
            maxLength={60}
            autoComplete="off"
            hint="You get a link for them on the next page."
          />
        ) : null}
        <CreatePersona
          personas={personas}
          className="hidden group-has-[input[value=model]:checked]/mode:block group-has-[input[value=script]:checked]/mode:block"
        />
        <Disclosure summary={isSelf ? "How hard, when, and who may come in" : "How hard, and when"}>
          <Stack>
            <OutcomeRadio
              label="How hard should it be?"
              name="difficulty"
              hint="It can be changed while you practise."
              options={([1, 2, 3] as const).map((value) => ({ value: String(value), ...difficultyWords[value] }))}
              defaultValue="1"
              required
            />
            {time}
            {isSelf ? (
              <OutcomeTick
                className="group-has-[input[value=coach]:checked]/mode:hidden"
                name="inviteCoach"
                value="yes"
                label={`${whom.coachName} may come in`}
                hint={`Without this, ${whom.coachName} doesn’t know that there is a rehearsal.`}
              />
            ) : null}
          </Stack>
        </Disclosure>
        <div>
          <SubmitButton wide>Set it up</SubmitButton>
        </div>
      </Stack>
    </ActionForm>
  );
}
