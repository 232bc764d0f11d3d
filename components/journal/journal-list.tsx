import { Card } from "@/components/ui/card.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { journalHref } from "./journal-view.ts";

interface JournalListProps {
  journals: readonly { coupleId: string; practiceName: string; other: string | null; isOver: boolean }[];
}

/** The journals of somebody who has several. Each is walled off: nothing of one shows beside another. */
export function JournalList({ journals }: JournalListProps) {
  return (
    <Stack gap="loose">
      <PageHeader title="Your journals" lead="One for each work you are or were part of. Only you see them." />
      <ul className="flex flex-col gap-4">
        {journals.map(({ coupleId, practiceName, other, isOver }) => (
          <Card as="li" key={coupleId} className="flex flex-wrap items-center justify-between gap-4">
            <div>
              <h2 className="text-xl font-medium">{other ? `You and ${other}` : "You"}</h2>
              <p className="font-sans text-base text-muted">
                {practiceName}
                {isOver ? ", ended" : null}
              </p>
            </div>
            <LinkButton href={journalHref(coupleId)}>Open</LinkButton>
          </Card>
        ))}
      </ul>
    </Stack>
  );
}
