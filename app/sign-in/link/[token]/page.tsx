import type { Metadata } from "next";
import { UseLinkForm } from "@/components/account/use-link-form.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { neutralMetadata } from "@/lib/delivery/neutral-metadata.ts";
import { nextPath } from "@/lib/domain/account/next-path.ts";
import { useLinkAction } from "../actions.ts";

export const metadata: Metadata = neutralMetadata("Sign in");

export default async function UseLinkPage({ params, searchParams }: PageProps<"/sign-in/link/[token]">) {
  const [{ token }, { next }] = await Promise.all([params, searchParams]);
  return (
    <PublicShell>
      <Stack gap="loose">
        <PageHeader title="You’re almost there" lead="One press, and you are signed in on this device." />
        <UseLinkForm action={useLinkAction} token={token} next={nextPath(next) ?? ""} />
        <p>
          <TextLink href="/sign-in/link">Ask for a new link</TextLink>
        </p>
      </Stack>
    </PublicShell>
  );
}
