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
import { askForResetAction } from "./actions.ts";

export const metadata: Metadata = neutralMetadata("New password");

export default function AskForResetPage() {
  if (!canSendMail()) notFound();
  return (
    <PublicShell>
      <Stack gap="loose">
        <PageHeader title="Choose a new password" lead="We send you a link to do it with." />
        <AskForLinkForm action={askForResetAction} />
        {outboxFolder() ? <OutboxHint /> : null}
        <p>
          <TextLink href="/sign-in">Back to signing in</TextLink>
        </p>
      </Stack>
    </PublicShell>
  );
}
