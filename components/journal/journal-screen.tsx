import type { Route } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Section } from "@/components/ui/section.tsx";
import { Actions, Stack } from "@/components/ui/stack.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { EntryCard } from "./entry-card.tsx";
import { dayHeading } from "./entry-words.ts";
import { type JournalView, journalHref } from "./journal-view.ts";
import { RepairFilter } from "./repair-filter.tsx";

/** The entries under the day they belong to, in the order they came. */
function byDay({ entries, now, zone }: JournalView): Map<string, JournalView["entries"][number][]> {
  const days = new Map<string, JournalView["entries"][number][]>();
  for (const entry of entries) {
    const day = dayHeading(entry.at, now, zone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}

function lead({ isOver, practiceName, other }: JournalView): string {
  if (isOver) return `From your work with ${practiceName}, which has ended. It stays yours alone.`;
  return `What you wrote, rated and sent in your work${other ? ` with ${other}` : ""}. Only you see this page.`;
}

function Nothing({ view }: { view: JournalView }) {
  if (view.query.older) return <EmptyState title="Nothing older than this" />;
  return (
    <EmptyState title="Nothing here yet">
      <p>
        {view.isOver
          ? "Nothing that you wrote is left in this work."
          : "What you write, rate and send in your steps is kept here, and so are your own notes."}
      </p>
    </EmptyState>
  );
}

/** One person's journal: their own things day by day, who sees each, and the ways to take back and to delete. */
export function JournalScreen({ view }: { view: JournalView }) {
  const { coupleId, coachName, query, older, news, isOver, isOneOfSeveral, entries } = view;
  return (
    <Stack gap="loose">
      <div>
        <PageHeader
          title="Your journal"
          lead={lead(view)}
          above={isOneOfSeveral ? <Breadcrumb crumbs={[{ label: "Your journals", href: "/journal" }]} /> : null}
        />
        {/* Always there, since a screen reader only hears a live region that was; it takes room once it speaks. */}
        <div className="[&:has([role]>*)]:mt-4">
          <FormMessage>{news}</FormMessage>
        </div>
      </div>
      <Stack>
        {isOver ? null : (
          <Actions>
            <LinkButton href={`/journal/${coupleId}/note` as Route} variant="primary" wide>
              Write a note
            </LinkButton>
            <LinkButton href={`/journal/${coupleId}/coach` as Route} wide>
              Write to {coachName ?? "your coach"}
            </LinkButton>
          </Actions>
        )}
        <RepairFilter view={view} />
        <p className="font-sans text-base text-muted">
          What you wrote in rehearsals, and still have, is with each of them:{" "}
          <TextLink href="/rehearsals" className="inline-flex min-h-11 items-center">
            your rehearsals
          </TextLink>
        </p>
      </Stack>
      {entries.length === 0 ? <Nothing view={view} /> : null}
      {[...byDay(view)].map(([day, ofDay]) => (
        <Section key={day} title={day}>
          {ofDay.map((entry) => (
            <EntryCard key={entry.id} view={view} entry={entry} />
          ))}
        </Section>
      ))}
      {older || query.older ? (
        <nav aria-label="Pages" className="flex flex-wrap justify-between gap-3">
          {query.older ? (
            <LinkButton href={journalHref(coupleId, { repairId: query.repairId })} prefetch={false}>
              Back to the newest
            </LinkButton>
          ) : null}
          {older ? (
            <LinkButton href={journalHref(coupleId, { ...query, older })} rel="next" prefetch={false}>
              Older
            </LinkButton>
          ) : null}
        </nav>
      ) : null}
    </Stack>
  );
}
