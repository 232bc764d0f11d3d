import type { Metadata } from "next";
import { GuestDeadEnd } from "@/components/guest/guest-dead-end.tsx";
import { GuestRecord, GuestRecordGone } from "@/components/guest/guest-record.tsx";
import { GuestWelcome } from "@/components/guest/guest-welcome.tsx";
import { neutralMetadata } from "@/lib/delivery/neutral-metadata.ts";
import { readOpenly } from "@/lib/delivery/read.ts";
import { currentGuest } from "@/lib/session/guest-session.ts";
import { isOwnGuestLink, readGuestLink } from "@/lib/use-cases/guest/read-guest-link.ts";
import { hasSaidYes } from "@/lib/use-cases/guest/take-back-record.ts";
import { joinAsGuestAction, takeBackRecordAction } from "../actions.ts";

export const metadata: Metadata = neutralMetadata("Welcome");

export default async function GuestLinkPage({ params, searchParams }: PageProps<"/guest/[token]">) {
  const { token } = await params;
  const link = await readOpenly(readGuestLink, { token });
  if (link)
    return <GuestWelcome token={token} rehearserName={link.rehearserName} role={link.role} join={joinAsGuestAction} />;
  // Not the link they came with: what their own device was shown once they were out.
  if (await readOpenly(hasSaidYes, { secret: token }))
    return <GuestRecord secret={token} takeBack={takeBackRecordAction} />;
  if ("deleted" in (await searchParams)) return <GuestRecordGone />;
  const session = await currentGuest();
  return <GuestDeadEnd inside={session !== null && (await readOpenly(isOwnGuestLink, { token, ...session }))} />;
}
