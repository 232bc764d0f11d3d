import type { Metadata } from "next";
import { NewPasswordForm } from "@/components/account/new-password-form.tsx";
import { ResetLinkGone } from "@/components/account/reset-link-gone.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { neutralMetadata } from "@/lib/delivery/neutral-metadata.ts";
import { readOpenly } from "@/lib/delivery/read.ts";
import { isResetOpen } from "@/lib/use-cases/account/is-reset-open.ts";
import { resetPasswordAction } from "../actions.ts";

export const metadata: Metadata = neutralMetadata("New password");

export default async function ResetPasswordPage({ params }: PageProps<"/reset-password/[token]">) {
  const { token } = await params;
  if (!(await readOpenly(isResetOpen, { token }))) return <ResetLinkGone />;
  return (
    <PublicShell>
      <Stack gap="loose">
        <PageHeader title="Choose a new password" lead="Saving it signs you out everywhere else." />
        <NewPasswordForm action={resetPasswordAction} token={token} />
      </Stack>
    </PublicShell>
  );
}
