import type { Route } from "next";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import type { JournalRepair } from "@/lib/domain/journal/entry.ts";
import { dayWords } from "@/lib/domain/time/words.ts";
import { repairTitle } from "./entry-words.ts";
import { type JournalView, journalHref } from "./journal-view.ts";

function Chosen({ view, repair }: { view: JournalView; repair: JournalRepair }) {
  const { coupleId, isOver, now, zone } = view;
  const { repairId, isJoint, finishedAt } = repair;
  return (
    <section aria-label="One repair" className="flex flex-col gap-4 border-l-2 border-line pl-4">
      <p>
        {repairTitle(repair, isOver, now, zone)}
        {finishedAt ? `, finished ${dayWords(finishedAt, now, zone)}` : null}.
      </p>
      <div className="flex flex-wrap gap-3">
        {isJoint ? (
          <LinkButton href={`/repairs/${repairId}` as Route} size="slim">
            Open this repair
          </LinkButton>
        ) : null}
        <LinkButton href={journalHref(coupleId)} size="slim" variant="plain">
          Show everything
        </LinkButton>
      </div>
    </section>
  );
}

/** The repairs that a journal can be narrowed to, and the way back to each of them. */
export function RepairFilter({ view }: { view: JournalView }) {
  const { coupleId, repairs, repair, isOver, now, zone } = view;
  if (repair) return <Chosen view={view} repair={repair} />;
  if (repairs.length === 0) return null;
  return (
    <Disclosure summary="One repair at a time">
      <nav aria-label="Repairs">
        <ul className="flex flex-col gap-1">
          {repairs.map((one) => (
            <li key={one.repairId}>
              <TextLink
                href={journalHref(coupleId, { repairId: one.repairId })}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                {repairTitle(one, isOver, now, zone)}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
    </Disclosure>
  );
}
