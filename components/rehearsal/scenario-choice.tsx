import { Button } from "@/components/ui/button.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";

interface ScenarioChoiceProps {
  coupleId: string;
  scenarios: readonly { scenarioId: string; title: string }[];
  chosen: string;
}

/** A scene of the coach's own to begin from. It fills the form below afresh, so it stands before it. */
export function ScenarioChoice({ coupleId, scenarios, chosen }: ScenarioChoiceProps) {
  if (scenarios.length === 0) return null;
  return (
    <form method="get" action="/rehearsals/new" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="couple" value={coupleId} />
      <SelectField
        className="min-w-0 flex-1"
        label="Begin from your library"
        name="scenario"
        defaultValue={chosen}
        options={[
          { value: "", label: "Nothing: write it here" },
          ...scenarios.map(({ scenarioId, title }) => ({ value: scenarioId, label: title })),
        ]}
      />
      <Button type="submit">Fill it in</Button>
    </form>
  );
}
