import type { Metadata, Route } from "next";
import { SignInForm } from "@/components/account/sign-in-form.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { goOn } from "@/lib/delivery/go-on.ts";
import { canSendMail } from "@/lib/delivery/mail.ts";
import { neutralMetadata } from "@/lib/delivery/neutral-metadata.ts";
import { nextPath } from "@/lib/domain/account/next-path.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { signInAction } from "./actions.ts";

export const metadata: Metadata = neutralMetadata("Sign in");

const notices: Readonly<Record<string, string>> = {
  "new-password": "Your new password is saved. Sign in with it.",
  everywhere: "You are signed out on every device.",
};

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next: wanted, notice, error } = await searchParams;
  const next = nextPath(wanted);
  if (await currentActor()) await goOn(next);
  const onward = next ? `?next=${encodeURIComponent(next)}` : "";
  return (
    <PublicShell>
      <Stack gap="loose">
        <PageHeader title="Sign in" />
        {typeof notice === "string" && Object.hasOwn(notices, notice) ? (
          <FormMessage>{notices[notice]}</FormMessage>
        ) : null}
        {error ? <FormMessage tone="error">That didn’t work. Please try once more.</FormMessage> : null}
        <SignInForm action={signInAction} next={next ?? ""} />
        {canSendMail() ? (
          <Stack gap="tight">
            <p>
              <TextLink href={`/sign-in/link${onward}` as Route}>Get a link by e-mail instead</TextLink>
            </p>
            <p>
              <TextLink href="/reset-password">I forgot my password</TextLink>
            </p>
          </Stack>
        ) : null}
      </Stack>
    </PublicShell>
  );
}
