import type { FormAction } from "@/components/ui/action-form.tsx";
import { Card } from "@/components/ui/card.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { type ClearanceState, usualHoldWords } from "@/lib/domain/couple/clearance-form.ts";
import { DecisionForm } from "./decision-form.tsx";
import { HoldForm } from "./hold-form.tsx";

interface JointStepsProps {
  coupleId: string;
  state: ClearanceState;
  holdWords: string | null;
  partners: readonly { name: string; safety: "none" | "waiting" | "decided" }[];
  decide: FormAction;
  wordHold: FormAction;
  /** Where the words of a hold wait on the device until they are told. */
  holdPlace: string;
}

const safetyWords = {
  none: "hasn’t answered yet",
  waiting: "answered, and waits for you",
  decided: "answered, and you decided",
} as const;

/** Whether the steps a couple does together are open, and the coach's ways to decide. */
export function JointSteps(props: JointStepsProps) {
  const { coupleId, state, holdWords, partners, decide, wordHold, holdPlace } = props;
  const waits = partners.some(({ safety }) => safety === "waiting");
  const allAnswered = partners.length > 0 && partners.every(({ safety }) => safety !== "none");
  return (
    <Card className="flex flex-col gap-5">
      <ul className="flex flex-col gap-1">
        {partners.map(({ name, safety }) => (
          <li key={name}>
            <span className="font-semibold">{name}</span> <span className="text-muted">{safetyWords[safety]}</span>
          </li>
        ))}
      </ul>
      {state === "closed" && !waits ? (
        <p className="text-muted">You decide when the answers are here. You can also put everything on hold now.</p>
      ) : null}
      {state === "held" ? (
        <>
          {holdWords === null ? (
            <p className="text-muted">
              They haven’t been told. Until you tell them, it looks to each like an ordinary break.
            </p>
          ) : (
            <div className="flex flex-col gap-1">
              <p className="text-sm text-muted">What they read now:</p>
              <blockquote className="border-l-2 border-accent pl-4 font-serif text-lg whitespace-pre-line">
                {holdWords}
              </blockquote>
            </div>
          )}
          {holdWords === null ? (
            <HoldForm action={wordHold} coupleId={coupleId} words={usualHoldWords} isTold={false} place={holdPlace} />
          ) : (
            <Disclosure summary="Say it in other words">
              <HoldForm
                key={holdWords}
                action={wordHold}
                coupleId={coupleId}
                words={holdWords}
                isTold
                place={holdPlace}
              />
            </Disclosure>
          )}
          {allAnswered && !waits ? (
            <DecisionForm action={decide} coupleId={coupleId} decision="clear" variant="quiet">
              Open the steps again
            </DecisionForm>
          ) : null}
        </>
      ) : (
        <Disclosure summary="Put the joint steps on hold">
          <p className="text-muted">
            If you fear for someone, or something doesn’t sit right. To the couple it looks like an ordinary break until
            you choose the moment and the words. What each writes alone stays with them.
          </p>
          <DecisionForm action={decide} coupleId={coupleId} decision="hold" variant="danger-calm">
            Hold the joint steps
          </DecisionForm>
        </Disclosure>
      )}
    </Card>
  );
}
