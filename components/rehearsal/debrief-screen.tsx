import { ProgressDots } from "@/components/ui/progress-dots.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { type After, isAlone, keptBy } from "./after.ts";
import { News } from "./after-news.tsx";
import { CarryScreen } from "./carry-screen.tsx";
import { EndPart } from "./debrief-end.tsx";
import { DeRolePart, RatingPart } from "./debrief-first.tsx";
import { type DebriefPart, partNow, partsFor } from "./debrief-parts.ts";
import { WritingPart } from "./debrief-writing.tsx";
import { lapseWords } from "./lapse-words.ts";
import { RecordPart } from "./transcript-choice.tsx";
import { UntakenNotes } from "./untaken-notes.tsx";

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
      return <CarryScreen after={after} />;
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
  /** What was just done, as the address says. */
  news?: unknown;
}

/** Looking back together, one thing at a time: a rehearsal without it teaches little, so it isn't closed before. */
export function DebriefScreen({ after, asked, news }: DebriefScreenProps) {
  const part = partNow(after.view, asked);
  const parts = partsFor(after.view);
  return (
    <Stack>
      <ProgressDots current={parts.indexOf(part) + 1} total={parts.length} name="Looking back" />
      <News news={news} />
      <Part after={after} part={part} />
      <UntakenNotes {...keptBy(after)} over={false} />
      <p className="font-sans text-base text-muted">{lapseWords(after.view.phase, isAlone(after))}</p>
    </Stack>
  );
}
