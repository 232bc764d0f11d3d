import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskForLinkForm } from "@/components/account/ask-for-link-form.tsx";
import { OutboxHint } from "@/components/account/outbox-hint.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { canSendMail } from "@/lib/delivery/mail.ts";
import { neutralMetadata } from "@/lib/delivery/neutral-metadata.ts";
import { outboxFolder } from "@/lib/delivery/outbox.ts";
import { nextPath } from "@/lib/domain/account/next-path.ts";
import { askForLinkAction } from "./actions.ts";

export const metadata: Metadata = neutralMetadata("Sign in");

export default async function AskForLinkPage({ searchParams }: PageProps<"/sign-in/link">) {
  if (!canSendMail()) notFound();
  const next = nextPath((await searchParams).next) ?? "";
  return (
    <PublicShell>
      <Stack gap="loose">
        <PageHeader title="Get a link by e-mail" lead="The link signs you in, without a password." />
        <AskForLinkForm action={askForLinkAction} next={next} />
        {outboxFolder() ? <OutboxHint /> : null}
        <p>
          <TextLink href="/sign-in">Sign in with a password instead</TextLink>
        </p>
      </Stack>
    </PublicShell>
  );
}
