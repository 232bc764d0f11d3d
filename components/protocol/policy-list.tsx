import type { Policy } from "@/lib/domain/protocol/protocol.ts";

const orderWords = {
  moreStirred: "whoever feels more stirred up",
  raiser: "whoever brought it up",
  turns: "by turns",
} as const;

function linesOf(policy: Policy): [term: string, meaning: string][] {
  const { pauseAbove, midTurn, breakMinutes, returnWithinHours, ask, order, impactRequired } = policy;
  return [
    ["Limit", `${pauseAbove} of 10, unless you set another one. Above it, joint steps wait.`],
    [
      "In mid-turn",
      midTurn === "require" ? "Above the limit a break is required." : "Above the limit a break is offered in private.",
    ],
    ["Breaks", `${breakMinutes} minutes at least, with a return within ${returnWithinHours} hours.`],
    [
      "Asking",
      ask
        ? "One asks for the talk, the other answers. A “not yet” stands."
        : "One names the moment, the other acknowledges it.",
    ],
    ["Who goes first", `They agree: ${order.map((idea) => orderWords[idea]).join(", ")}. Ratings never decide it.`],
    [
      "Reassurance",
      impactRequired ? "Opens once how it landed was owned." : "Opens once both say that they have softened.",
    ],
  ];
}

/** The rules a protocol goes by. */
export function PolicyList({ policy }: { policy: Policy }) {
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[auto_1fr]">
      {linesOf(policy).map(([term, meaning]) => (
        <div key={term} className="contents">
          <dt className="font-semibold">{term}</dt>
          <dd className="text-muted">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
