import type { Route } from "next";
import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { Section } from "@/components/ui/section.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";

interface BeginSoloProps {
  other: string;
  /** The coach this person agreed to show where they are; null where they didn’t. */
  shownTo: string | null;
  offers: readonly { assignmentId: string; protocolTitle: string }[];
  closed: readonly { soloId: string; when: string }[];
  begin: FormAction;
}

function Begin({ other, shownTo, offers, begin }: Omit<BeginSoloProps, "closed">) {
  const [first, ...more] = offers;
  if (!first) {
    return (
      <EmptyState title="There is nothing to begin here now">
        <p>A path for one comes with what your coach gives you.</p>
      </EmptyState>
    );
  }
  return (
    <ActionForm action={begin} className="flex flex-col gap-5">
      {more.length ? (
        <RadioGroup
          name="assignmentId"
          label="Along which path?"
          options={offers.map(({ assignmentId, protocolTitle }) => ({ value: assignmentId, label: protocolTitle }))}
          defaultValue={first.assignmentId}
          required
        />
      ) : (
        <input type="hidden" name="assignmentId" value={first.assignmentId} />
      )}
      <div>
        <SubmitButton wide>Begin</SubmitButton>
      </div>
      <VisibleTo audience={shownTo ? "coach" : "self"}>
        {shownTo
          ? `You. ${shownTo} sees which step you are at, as you chose under Privacy, and no word of it.`
          : "Only you."}{" "}
        {other} is never told, now or later, that you were here.
      </VisibleTo>
    </ActionForm>
  );
}

/** Where one begins to go on alone, whatever the other does. */
export function BeginSolo({ other, shownTo, offers, closed, begin }: BeginSoloProps) {
  return (
    <Stack gap="loose">
      <Screen
        title="Go on alone"
        prompt={`You can do your own part of this without ${other}: settle, look for good will, write it down unsent, and let it rest.`}
        hint="Take an evening or a month. You can stop after any step."
      >
        <Begin other={other} shownTo={shownTo} offers={offers} begin={begin} />
      </Screen>
      {closed.length ? (
        <Section title="What you let rest">
          <ul className="flex flex-col gap-2">
            {closed.map(({ soloId, when }) => (
              <li key={soloId}>
                <TextLink href={`/solo/${soloId}` as Route}>Begun {when}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <p>
        <TextLink href="/home">Home</TextLink>
      </p>
    </Stack>
  );
}
