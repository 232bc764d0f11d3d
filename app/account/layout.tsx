import type { Route } from "next";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";
import { landingPath } from "@/lib/domain/account/landing-path.ts";
import { currentActor } from "@/lib/session/current-actor.ts";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return (
    <PublicShell action={actor ? <LinkButton href={landingPath(actor) as Route}>Back</LinkButton> : null}>
      {children}
    </PublicShell>
  );
}
