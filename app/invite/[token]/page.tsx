import type { Metadata, Route } from "next";
import { InvitationGone } from "@/components/account/invitation-gone.tsx";
import { JoinForm } from "@/components/account/join-form.tsx";
import { JoinSignedInForm } from "@/components/account/join-signed-in-form.tsx";
import { SignOutForm } from "@/components/account/sign-out-form.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { neutralMetadata } from "@/lib/delivery/neutral-metadata.ts";
import { readOpenly } from "@/lib/delivery/read.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { type InvitationPage, readInvitation } from "@/lib/use-cases/joining/read-invitation.ts";
import { joinAction, joinSignedInAction, signOutHereAction } from "./actions.ts";

export const metadata: Metadata = neutralMetadata("Welcome");

const leads = {
  coach: (practice: string) => `${practice} invites you to work with couples here.`,
  partner: (practice: string) =>
    `${practice} has made a place for you. Making an account commits you to nothing: you read what it is about first, and decide then.`,
};

const nameHints = {
  coach: "Your clients and colleagues will see it.",
  partner: "Your coach and the person you are here with will see it.",
};

interface WaysInProps {
  token: string;
  invitation: InvitationPage;
  /** Who is signed in. */
  person: { id: string; email: string } | null;
}

function WaysIn({ token, invitation, person }: WaysInProps) {
  if (person?.email === invitation.email) return <JoinSignedInForm action={joinSignedInAction} token={token} />;
  if (person)
    return (
      <SignOutForm person={person.id} action={signOutHereAction}>
        <Stack>
          <p>
            This link was sent to {invitation.email}. You are signed in with another address. Sign out to go on with the
            link.
          </p>
          <div>
            <SubmitButton>Sign out</SubmitButton>
          </div>
        </Stack>
      </SignOutForm>
    );
  if (invitation.hasAccount)
    return (
      <Stack>
        <p>You have an account with the address {invitation.email}. Sign in to it to go on.</p>
        <div>
          <LinkButton href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}` as Route} variant="primary">
            Sign in
          </LinkButton>
        </div>
      </Stack>
    );
  const { email: invited, name, kind } = invitation;
  return <JoinForm action={joinAction} token={token} email={invited} name={name} nameHint={nameHints[kind]} />;
}

export default async function InvitePage({ params }: PageProps<"/invite/[token]">) {
  const { token } = await params;
  const invitation = await readOpenly(readInvitation, { token });
  if (!invitation) return <InvitationGone />;
  const person = await currentPerson();
  return (
    <PublicShell>
      <Stack gap="loose">
        <PageHeader title="You’re invited" lead={leads[invitation.kind](invitation.practiceName)} />
        <WaysIn token={token} invitation={invitation} person={person} />
      </Stack>
    </PublicShell>
  );
}
