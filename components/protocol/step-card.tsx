import { Badge } from "@/components/ui/badge.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { type Bond, bonds, bondWords } from "@/lib/domain/couple/bond.ts";
import type { Step } from "@/lib/domain/protocol/protocol.ts";
import { type Wording, withName, wordingFor } from "@/lib/domain/protocol/wording.ts";

const actorWords: Readonly<Record<Step["actor"], string>> = {
  each: "Each, alone",
  whoever: "Whoever notices",
  speaker: "The one who speaks",
  listener: "The one who listens",
  both: "Both together",
};

const visibilityWords: Readonly<Record<Step["visibility"], string>> = {
  private: "Stays with its writer",
  onSend: "Seen once it is sent",
  joint: "Seen by both",
};

/** How the other person is called where no couple is meant. */
const other = "Sam";

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h4 className="text-sm font-medium text-muted">{title}</h4>
      <ul className="flex flex-col gap-1 font-serif">
        {lines.map((line) => (
          <li key={line}>{withName(line, other)}</li>
        ))}
      </ul>
    </div>
  );
}

function Words({ wording }: { wording: Wording }) {
  return (
    <>
      <p className="font-serif text-lg">{withName(wording.prompt, other)}</p>
      {wording.hint ? <p className="font-serif text-muted">{withName(wording.hint, other)}</p> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <Lines title="Ways to begin" lines={wording.starters.map((starter) => `${starter} …`)} />
        <Lines title="What it can sound like" lines={wording.examples} />
      </div>
    </>
  );
}

const reworded = (step: Step): Bond[] => bonds.filter((bond) => step.byBond?.[bond] !== undefined);

/** One step of a protocol, in full. */
export function StepCard({ step, number }: { step: Step; number: number }) {
  return (
    <article aria-labelledby={`step-${step.id}`} className="flex flex-col gap-4 border-t border-line pt-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 id={`step-${step.id}`} className="font-serif text-xl font-medium">
          {number}. {step.title}
        </h3>
        <Badge>{actorWords[step.actor]}</Badge>
        <Badge>{visibilityWords[step.visibility]}</Badge>
        {step.skippable ? <Badge>Can be passed over</Badge> : null}
      </div>
      <Words wording={step.wording} />
      {step.inputs.map((input) => (
        <p key={input.label} className="text-sm text-muted">
          {input.kind === "choices"
            ? `${input.label}: ${input.choices.join(" · ")}`
            : input.kind === "rating"
              ? `${withName(input.label, other)} From 1 to 10.`
              : `Room to write: ${withName(input.label, other)}.`}
        </p>
      ))}
      {step.check ? (
        <p>
          <span className="text-sm text-muted">Before going on: </span>
          <span className="font-serif">{withName(step.check.question, other)}</span>
        </p>
      ) : null}
      {step.waiting ? (
        <p>
          <span className="text-sm text-muted">Who waits reads: </span>
          <span className="font-serif">{withName(step.waiting, other)}</span>
        </p>
      ) : null}
      {reworded(step).length ? (
        <Disclosure summary="Its words for each bond">
          {reworded(step).map((bond) => (
            <div key={bond} className="flex flex-col gap-3">
              <h4 className="font-semibold">{bondWords[bond]}</h4>
              <Words wording={wordingFor(step, bond)} />
            </div>
          ))}
        </Disclosure>
      ) : null}
    </article>
  );
}
