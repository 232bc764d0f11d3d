import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { Card } from "@/components/ui/card.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { type KeptMessage, outboxFolder, readOutbox } from "@/lib/delivery/outbox.ts";

export const metadata: Metadata = { title: "Outbox" };
export const dynamic = "force-dynamic";

const isLink = (paragraph: string) => URL.canParse(paragraph) && /^https?:/.test(paragraph);

/** A link of ours, as a path: it opens under whatever address this page was opened with. */
function pathOf(link: string): Route {
  const { pathname, search } = new URL(link);
  return (pathname + search) as Route;
}

function Message({ message }: { message: KeptMessage }) {
  const sentAt = message.sentAt.replace("T", " ").replace(/\..*$/, " UTC");
  return (
    <Card as="li">
      <Stack gap="snug">
        <div>
          <h2 className="font-semibold wrap-anywhere">To {message.to}</h2>
          <p className="text-sm text-muted">
            {message.subject} · <time dateTime={message.sentAt}>{sentAt}</time>
          </p>
        </div>
        {message.text
          .trim()
          .split("\n\n")
          .map((paragraph) => (
            <p key={paragraph} className="wrap-anywhere">
              {isLink(paragraph) ? <TextLink href={pathOf(paragraph)}>{paragraph}</TextLink> : paragraph}
            </p>
          ))}
      </Stack>
    </Card>
  );
}

/** What would have been sent, on a trial without a mail server. Anywhere else there is no such page. */
export default async function OutboxPage() {
  const folder = outboxFolder();
  if (!folder) notFound();
  const messages = await readOutbox(folder);
  return (
    <PublicShell>
      <Stack gap="loose">
        <PageHeader title="Outbox" lead="This trial sends no mail. What it would have sent waits here, newest first." />
        {messages.length ? (
          <ul className="flex flex-col gap-6">
            {messages.map((message) => (
              <Message key={message.id} message={message} />
            ))}
          </ul>
        ) : (
          <EmptyState title="Nothing yet">
            <p>Invitations and links to sign in will show up here.</p>
          </EmptyState>
        )}
      </Stack>
    </PublicShell>
  );
}
