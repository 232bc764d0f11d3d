import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { OutcomeArea, OutcomeSelect, OutcomeText } from "@/components/ui/outcome-fields.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { longestScenario } from "@/lib/domain/rehearsal/lengths.ts";
import { type RehearsalStep, rehearsalSteps } from "@/lib/domain/rehearsal/setting.ts";
import { CreateSteps } from "./create-steps.tsx";
import { practised } from "./list-words.ts";

interface ScenarioFormProps {
  action: FormAction;
  /** Sent along unseen: which one, and for a change which version it was made from. */
  hidden: Readonly<Record<string, string>>;
  /** The practices the coach works in; asked for only when there are several. */
  practices: readonly { practiceId: string; name: string }[];
  begins: { title: string; text: string; goal: string; steps: readonly RehearsalStep[] };
  submit: string;
}

const fields = ["practiceId", "title", "text", "goal", "steps"];

/** A scene for the library: what it is about, what to try in it, and at which steps it is of use. */
export function ScenarioForm({ action, hidden, practices, begins, submit }: ScenarioFormProps) {
  return (
    <ActionForm action={action} ownErrors={fields} stamps={["scenarioId"]}>
      <Stack>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {practices.length > 1 ? (
          <OutcomeSelect
            label="Practice"
            name="practiceId"
            options={practices.map(({ practiceId, name }) => ({ value: practiceId, label: name }))}
          />
        ) : null}
        <OutcomeText
          label="What you call it"
          name="title"
          maxLength={80}
          defaultValue={begins.title}
          autoComplete="off"
          hint="For you alone, to find it again."
          required
        />
        <OutcomeArea
          label="The scene"
          name="text"
          rows={5}
          maxLength={longestScenario}
          defaultValue={begins.text}
          hint="A moment that could be many people’s. Leave out what somebody told you in confidence."
          visibleTo={{ audience: "self", words: "Only you, until you set up a rehearsal with it" }}
          required
        />
        <OutcomeText
          label="One thing to try in it"
          name="goal"
          maxLength={200}
          defaultValue={begins.goal}
          hint="Such as: say it back before you answer."
          required
        />
        <CreateSteps
          label="For which steps?"
          options={rehearsalSteps.map((value) => ({ value, label: practised[value] }))}
          chosen={begins.steps}
        />
        <div>
          <SubmitButton>{submit}</SubmitButton>
        </div>
      </Stack>
    </ActionForm>
  );
}
