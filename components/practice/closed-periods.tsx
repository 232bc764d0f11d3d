import { Disclosure } from "@/components/ui/disclosure.tsx";

export interface ListedClose {
  period: string;
  /** "4 October" */
  when: string;
  /** How many of the practice's own numbers are shown. */
  shown: number;
  /** How many are hidden, by the rule in words. */
  hidden: readonly { words: string; count: number }[];
  /** At how many of the practice's numbers it was looked a second time. */
  looked: number;
  /** With how many periods published before it was compared. */
  beside: number;
}

const listing = new Intl.ListFormat("en", { type: "conjunction" });

function Close({ close: { when, shown, hidden, looked, beside } }: { close: ListedClose }) {
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
      {all === 0 ? null : (
        <p>
          Before that, a second count, made apart from the first, looked at{" "}
          {looked === 1 ? "it" : `each of the ${looked}`} as you would read it: at who is behind it, and at what is left
          when other numbers are taken away. It found nothing that tells of anybody.
          {beside > 0
            ? ` And no day in it is in ${beside === 1 ? "the one period that was" : `any of the ${beside} periods that were`} published before.`
            : ""}
        </p>
      )}
    </>
  );
}

interface ClosedPeriodsProps {
  closes: readonly ListedClose[];
  /** Those that are over for long enough and aren't counted, in words. */
  open: readonly string[];
}

/** Every period that was counted, and what was made sure of each time; and what stays open though it is over. For the owner. */
export function ClosedPeriods({ closes, open }: ClosedPeriodsProps) {
  if (closes.length === 0 && open.length === 0)
    return <p className="text-muted">No period is over yet. Each is counted a week after it ends.</p>;
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      {open.length ? (
        <p>
          {listing.format(open)} {open.length === 1 ? "is" : "are"} over and not counted yet. It is tried every night.
          Where it doesn’t come about, something didn’t add up, and nothing is shown rather than something wrong:
          whoever looks after the server finds in its log what it was.
        </p>
      ) : null}
      {closes.map((close) => (
        <Disclosure key={close.period} summary={close.period}>
          <Close close={close} />
        </Disclosure>
      ))}
    </div>
  );
}
