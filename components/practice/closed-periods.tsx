import { Disclosure } from "@/components/ui/disclosure.tsx";

export interface ListedClose {
  period: string;
  /** "4 October" */
  when: string;
  /** How many of the practice's own numbers are shown. */
  shown: number;
  /** How many are hidden, by the rule in words. */
  hidden: readonly { words: string; count: number }[];
  /** How many rules every shown number has passed. */
  rules: number;
  /** Earlier periods with days in common, in words. */
  beside: readonly string[];
}

const listing = new Intl.ListFormat("en", { type: "disjunction" });

function Close({ close: { when, shown, hidden, rules, beside } }: { close: ListedClose }) {
  const all = hidden.reduce((sum, { count }) => sum + count, shown);
  return (
    <>
      <p>
        Counted {when}, once, and never changed since.{" "}
        {all === 0
          ? "Your practice has no numbers in it."
          : `Of ${all} ${all === 1 ? "number" : "numbers"} of your practice, ${shown} ${shown === 1 ? "is" : "are"} shown.`}
      </p>
      {hidden.length ? (
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {hidden.map(({ words, count }) => (
            <li key={words}>
              {count} {words.charAt(0).toLowerCase() + words.slice(1)}
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        Before anything was shown, every number was held to each of {rules} rules, by itself and beside all others.
        {beside.length
          ? ` And it was made sure that no day of yours was counted before, in ${listing.format(beside)}.`
          : ""}
      </p>
    </>
  );
}

/** Every period that was counted, and what was made sure of each time. For the owner. */
export function ClosedPeriods({ closes }: { closes: readonly ListedClose[] }) {
  if (closes.length === 0)
    return <p className="text-muted">No period is over yet. Each is counted a week after it ends.</p>;
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      {closes.map((close) => (
        <Disclosure key={close.period} summary={close.period}>
          <Close close={close} />
        </Disclosure>
      ))}
    </div>
  );
}
