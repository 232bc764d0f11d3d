import { Card } from "@/components/ui/card.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { audienceOf } from "@/lib/domain/journal/audience.ts";
import type { JournalEntry } from "@/lib/domain/journal/entry.ts";
import { scaleWords } from "@/lib/domain/protocol/scale-words.ts";
import { clockWords } from "@/lib/domain/time/words.ts";
import { wallTime } from "@/lib/domain/time/zone.ts";
import { EntryWays } from "./entry-ways.tsx";
import { entryTitle, repairTitle } from "./entry-words.ts";
import { type JournalView, journalHref } from "./journal-view.ts";

function Content({ view, entry }: { view: JournalView; entry: JournalEntry }) {
  if ("rating" in entry) {
    const repair = view.repairs.find(({ repairId }) => repairId === entry.repairId);
    const words = scaleWords(repair?.scale ?? undefined);
    return (
      <p>
        {entry.rating} of {words.length} · {words[entry.rating - 1]}
      </p>
    );
  }
  return <p className="whitespace-pre-line wrap-break-word">{entry.text ?? "The words are gone."}</p>;
}

/** One thing in a journal: what it is, the words, who sees them, and what can be done with it. */
export function EntryCard({ view, entry }: { view: JournalView; entry: JournalEntry }) {
  const { now, zone, coupleId, isOver } = view;
  const repair = view.repair ? undefined : view.repairs.find(({ repairId }) => repairId === entry.repairId);
  const { audience, words } = audienceOf(entry, view);
  return (
    <Card as="article" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 font-sans text-sm text-muted">
        <h3 className="font-semibold">{entryTitle(entry)}</h3>
        <time dateTime={entry.at.toISOString()}>{clockWords(wallTime(entry.at, zone))}</time>
      </div>
      <Content view={view} entry={entry} />
      <VisibleTo audience={audience}>{words}</VisibleTo>
      {repair ? (
        <p className="font-sans text-sm">
          <TextLink href={journalHref(coupleId, { repairId: repair.repairId })} prefetch={false}>
            {repairTitle(repair, isOver, now, zone)}
          </TextLink>
        </p>
      ) : null}
      <EntryWays view={view} entry={entry} />
    </Card>
  );
}
