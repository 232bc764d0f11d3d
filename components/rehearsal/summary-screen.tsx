import type { Route } from "next";
import { ActionForm } from "@/components/ui/action-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { Section } from "@/components/ui/section.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { scaleWords } from "@/lib/domain/protocol/scale-words.ts";
import { dayWords } from "@/lib/domain/time/words.ts";
import { type After, coachOf, keptBy, rehearserOf } from "./after.ts";
import { News } from "./after-news.tsx";
import { confidenceWords } from "./confidence-words.ts";
import { carriable } from "./debrief-parts.ts";
import { LookedBack } from "./looked-back.tsx";
import { Record } from "./transcript-choice.tsx";
import { UntakenNotes } from "./untaken-notes.tsx";

interface PairProps {
  title: string;
  before: number;
  after: number | null;
  words: readonly string[];
  from: number;
}

/** Two numbers beside each other, in words too. Neither is better. */
function Pair({ title, before, after, words, from }: PairProps) {
  const said = (number: number) => `${number} · ${words[number - from] ?? ""}`;
  return (
    <div className="flex flex-col gap-1">
      <dt className="font-sans text-sm font-semibold text-muted">{title}</dt>
      <dd>
        Before: {said(before)}
        {after === null ? null : (
          <>
            <br />
            After: {said(after)}
          </>
        )}
      </dd>
    </div>
  );
}

function Numbers({ after }: { after: After }) {
  const { coaching, role } = after.view;
  if (!coaching?.before) return null;
  const { before, after: now } = coaching;
  const coach = coachOf(after);
  return (
    <Section title={role === "rehearser" ? "How it was for you" : `How it was for ${rehearserOf(after)}`}>
      <dl className="grid gap-4 sm:grid-cols-2">
        <Pair
          title="How sure of having this conversation"
          before={before.confidence}
          after={now?.confidence ?? null}
          words={confidenceWords}
          from={0}
        />
        <Pair
          title="How stirred up"
          before={before.activation}
          after={now?.activation ?? null}
          words={scaleWords()}
          from={1}
        />
      </dl>
      {role === "rehearser" ? (
        <VisibleTo audience={coach ? "coach" : "self"}>{coach ? `You and ${coach}` : "Only you"}</VisibleTo>
      ) : null}
    </Section>
  );
}

function DeleteAll({ after }: { after: After }) {
  if (!after.remove) return null;
  return (
    <Disclosure summary="Delete this rehearsal">
      <p className="font-sans text-base">
        All of it goes, for everybody who took part: what it was about, the numbers, what was set down, and the words
        said. Nobody can bring it back. Sentences that you took along into a draft stay yours.
      </p>
      <ActionForm action={after.remove}>
        <input type="hidden" name="rehearsalId" value={after.rehearsalId} />
        <SubmitButton variant="danger-calm" wide>
          Delete it for good
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

/** The ways on. A guest has no page of it any more. */
function WaysOn({ after }: { after: After }) {
  const { view, here, carry } = after;
  if (view.role !== "rehearser") {
    return (
      <div>
        <LinkButton href="/rehearsals" variant="primary" wide>
          Back to the rehearsals
        </LinkButton>
      </div>
    );
  }
  return (
    <div className="flex flex-col items-stretch gap-3 sm:flex-row sm:flex-wrap sm:items-center">
      <LinkButton href="/home" variant="primary" wide>
        Go home
      </LinkButton>
      {carry && carriable(view).length > 0 ? (
        <LinkButton href={`${here}/carry` as Route} wide>
          Take sentences along
        </LinkButton>
      ) : null}
    </div>
  );
}

function leadOf({ view, overAt, now, zone }: After): string {
  const day = overAt ? ` ${dayWords(overAt, now, zone)}` : "";
  if (view.phase === "lapsed")
    return `Nobody went on with it for a while, so it ended${day} by itself. What you did in it still counts.`;
  if (view.phase === "left")
    return `It ended${day} before the looking back was done. That is fine; what you did in it still counts.`;
  return `Closed${day}. Practising it counts, whatever comes of the conversation itself.`;
}

/** All of a rehearsal that is over, on one screen, for those who took part. */
export function SummaryScreen({ after, news }: { after: After; news?: unknown }) {
  const { goal, scenario, view } = after;
  return (
    <Screen
      title={view.phase === "closed" ? "This rehearsal is closed" : "This rehearsal has ended"}
      prompt={leadOf(after)}
    >
      <News news={news} />
      <UntakenNotes {...keptBy(after)} over />
      {goal ? (
        <p className="border-l-2 border-line pl-4">
          <span className="block font-sans text-sm font-semibold text-muted">What it was for</span>
          {goal}
        </p>
      ) : null}
      <LookedBack after={after} />
      <Numbers after={after} />
      <Section title="The words said here">
        <Record after={after} />
      </Section>
      <WaysOn after={after} />
      {scenario ? (
        <Disclosure summary="What it was about">
          <p className="whitespace-pre-line wrap-break-word">{scenario}</p>
        </Disclosure>
      ) : null}
      <DeleteAll after={after} />
      {view.role === "rehearser" ? (
        <p>
          <TextLink href="/rehearsals/confidence" className="inline-flex min-h-11 items-center">
            How sure you felt, before and after each rehearsal
          </TextLink>
        </p>
      ) : null}
    </Screen>
  );
}
