import { Card } from "@/components/ui/card.tsx";
import type { SafetyAnswers as Answers } from "@/lib/domain/safety/safety-check.ts";
import { safetyQuestions } from "@/lib/domain/safety/safety-questions.ts";
import { type CoarseTime, coarseWords } from "@/lib/domain/time/coarse-time.ts";

interface SafetyAnswersProps {
  answers: Answers;
  when: CoarseTime;
  /** The name of the one the questions are about. */
  other: string;
}

/** One safety check, question by question. Nothing is weighed or marked: what it means is the coach's to judge. */
export function SafetyAnswers({ answers, when, other }: SafetyAnswersProps) {
  return (
    <Card className="flex flex-col gap-4">
      <p className="text-sm text-muted">Answered {coarseWords[when].toLowerCase()}</p>
      <dl className="flex flex-col gap-4">
        {safetyQuestions.map(({ id, question, options }) => (
          <div key={id}>
            <dt className="text-muted">{question.replaceAll("{other}", () => other)}</dt>
            <dd className="font-semibold">{options.find(({ value }) => value === answers[id])?.label}</dd>
          </div>
        ))}
        {answers.note ? (
          <div>
            <dt className="text-muted">In their own words</dt>
            <dd className="font-serif text-lg whitespace-pre-line">{answers.note}</dd>
          </div>
        ) : null}
      </dl>
    </Card>
  );
}
