import type { Route } from "next";
import type { ReactNode } from "react";
import { signOutAction } from "@/app/account/actions.ts";
import { SignOutForm } from "@/components/account/sign-out-form.tsx";
import { Button } from "@/components/ui/button.tsx";
import { CoachShell } from "@/components/ui/coach-shell.tsx";
import { type NavItem, NavLinks } from "@/components/ui/nav-links.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { currentActor } from "@/lib/session/current-actor.ts";

const forEveryone: NavItem[] = [
  { label: "Caseload", href: "/caseload" },
  { label: "Protocols", href: "/protocols" },
  { label: "Rehearsals", href: "/rehearsals" },
  { label: "Trends", href: "/trends" },
];

/** The frame of every coach page. What each page shows is decided by its own reading, never here. */
export default async function CoachLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const memberships = actor?.memberships ?? [];
  const owns = memberships.some((membership) => membership.role === "owner");
  const items = owns ? [...forEveryone, { label: "Practice", href: "/practice" as Route }] : forEveryone;
  return (
    <CoachShell
      home={memberships.length ? "/caseload" : "/"}
      nav={memberships.length ? <NavLinks items={items} /> : null}
      account={
        actor ? (
          <>
            <TextLink href="/account" className="inline-flex min-h-12 items-center">
              Account
            </TextLink>
            <SignOutForm person={actor.userId} action={signOutAction}>
              <Button type="submit" variant="plain" size="compact">
                Sign out
              </Button>
            </SignOutForm>
          </>
        ) : null
      }
    >
      {children}
    </CoachShell>
  );
}
