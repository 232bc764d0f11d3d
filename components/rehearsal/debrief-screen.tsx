import { LinkButton } from "@/components/ui/link-button.tsx";
import { ProgressDots } from "@/components/ui/progress-dots.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import type { After } from "./after.ts";
import { AfterScreen } from "./after-screen.tsx";
import { BridgeForm } from "./bridge-form.tsx";
import { EndPart } from "./debrief-end.tsx";
import { DeRolePart, RatingPart } from "./debrief-first.tsx";
import { type DebriefPart, partAfter, partNow, partsFor } from "./debrief-parts.ts";
import { WritingPart } from "./debrief-writing.tsx";
import { partHref } from "./part-href.ts";
import { RecordPart } from "./transcript-choice.tsx";

function CarryPart({ after }: { after: After }) {
  return (
    <AfterScreen
      title="Is there a sentence to take along?"
      prompt="What you said here for your own side can wait for your next repair, as a private draft."
    >
      <BridgeForm after={after} />
      <div>
        <LinkButton href={partHref(after, partAfter(after.view, "carry"))} wide>
          Go on
        </LinkButton>
      </div>
    </AfterScreen>
  );
}

function Part({ after, part }: { after: After; part: DebriefPart }) {
  switch (part) {
    case "rating":
      return <RatingPart after={after} />;
    case "deRole":
      return <DeRolePart after={after} />;
    case "landed":
    case "note":
    case "nextTry":
      return <WritingPart key={part} after={after} part={part} />;
    case "carry":
      return <CarryPart after={after} />;
    case "record":
      return <RecordPart after={after} />;
    case "end":
      return <EndPart after={after} />;
  }
}

interface DebriefScreenProps {
  after: After;
  /** The part that the address asks for, as it came. */
  asked: unknown;
}

/** Looking back together, one thing at a time: a rehearsal without it teaches little, so it isn't closed before. */
export function DebriefScreen({ after, asked }: DebriefScreenProps) {
  const part = partNow(after.view, asked);
  const parts = partsFor(after.view);
  return (
    <Stack>
      <ProgressDots current={parts.indexOf(part) + 1} total={parts.length} name="Looking back" />
      <Part after={after} part={part} />
    </Stack>
  );
}
