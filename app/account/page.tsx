import type { Metadata } from "next";
import { cookies } from "next/headers";
import { ChangePasswordForm } from "@/components/account/change-password-form.tsx";
import { ProfileForm } from "@/components/account/profile-form.tsx";
import { SignOutForm } from "@/components/account/sign-out-form.tsx";
import { TipsForm } from "@/components/account/tips-form.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Section } from "@/components/ui/section.tsx";
import { Actions, Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { parseTheme, themeCookie } from "@/components/ui/theme.ts";
import { ThemeSwitch } from "@/components/ui/theme-switch.tsx";
import { askToSignIn } from "@/lib/delivery/read.ts";
import { timeZones } from "@/lib/domain/account/profile.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import {
  changePasswordAction,
  changeProfileAction,
  chooseThemeAction,
  chooseTipsAction,
  signOutAction,
  signOutEverywhereAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const person = (await currentPerson()) ?? (await askToSignIn());
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <Stack gap="loose">
      <PageHeader title="Account" lead={<span className="wrap-anywhere">You sign in as {person.email}.</span>} />
      <Section title="You">
        <ProfileForm action={changeProfileAction} name={person.name} timeZone={person.timeZone} timeZones={timeZones} />
      </Section>
      <Section title="Password" lead="Changing it signs you out on your other devices.">
        {person.hasPassword ? (
          <ChangePasswordForm action={changePasswordAction} />
        ) : (
          <p>
            You have no password yet. <TextLink href="/reset-password">Get a link to choose one</TextLink>
          </p>
        )}
      </Section>
      <Section title="Colours">
        <div>
          <ThemeSwitch theme={theme} action={chooseThemeAction} />
        </div>
      </Section>
      <Section title="Tips while you write">
        <TipsForm action={chooseTipsAction} wantsTips={person.wantsTips} />
      </Section>
      <Section title="Signing out" lead="On a shared device, sign out when you are done.">
        <Actions>
          <SignOutForm person={person.id} action={signOutAction}>
            <SubmitButton variant="quiet">Sign out</SubmitButton>
          </SignOutForm>
          <SignOutForm person={person.id} action={signOutEverywhereAction}>
            <SubmitButton variant="quiet">Sign out on every device</SubmitButton>
          </SignOutForm>
        </Actions>
      </Section>
    </Stack>
  );
}
