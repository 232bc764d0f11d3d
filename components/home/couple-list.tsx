import type { Route } from "next";
import { Card } from "@/components/ui/card.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";

interface CoupleListProps {
  couples: readonly { coupleId: string; practiceName: string; other: string | null }[];
}

/** The couples of somebody who has several. Each is walled off: nothing of one shows beside another. */
export function CoupleList({ couples }: CoupleListProps) {
  return (
    <Stack gap="loose">
      <PageHeader title="Your work" lead="Each of these stands by itself. Nothing passes from one to another." />
      <ul className="flex flex-col gap-4">
        {couples.map(({ coupleId, practiceName, other }) => (
          <Card as="li" key={coupleId} className="flex flex-wrap items-center justify-between gap-4">
            <div>
              <h2 className="text-xl font-medium">{other ? `You and ${other}` : "You"}</h2>
              <p className="font-sans text-base text-muted">{practiceName}</p>
            </div>
            <LinkButton href={`/home/${coupleId}` as Route}>Open</LinkButton>
          </Card>
        ))}
      </ul>
    </Stack>
  );
}

/** Work that is over, without a word on who ended it. */
export function EndedWork({ ended }: { ended: readonly { coupleId: string; practiceName: string }[] }) {
  if (ended.length === 0) return null;
  return (
    <section aria-label="Work that has ended" className="flex flex-col gap-3">
      {ended.map(({ coupleId, practiceName }) => (
        <p key={coupleId} className="border-l-2 border-line pl-4">
          Your work with {practiceName} has ended. What you wrote stays yours alone, and what you had sent can no longer
          be read by the others. Anything you did{" "}
          <TextLink href={`/solo/begin/${coupleId}` as Route}>on your own</TextLink> is still there for you.
        </p>
      ))}
    </section>
  );
}
