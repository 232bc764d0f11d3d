import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { CreateFriends } from "@/components/rehearsal/create-friends.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { isScripted } from "@/lib/domain/rehearsal/setting.ts";
import { readRehearsal } from "@/lib/use-cases/rehearsal/read-rehearsal.ts";
import NothingHere from "../../(list)/not-found.tsx";
import { askGuestAction, revokeGuestAction } from "./actions.ts";

// The same on every page that a client may have open, since a tab's title can be read over a shoulder.
export const metadata: Metadata = { title: { absolute: "Rejoin" } };

/** Whom to ask in is the rehearser's alone to say, and to know. */
export default found(async function FriendsPage({ params }: PageProps<"/rehearsals/[rehearsalId]/friends">) {
  const { rehearsalId } = await params;
  const page = await read(readRehearsal, { rehearsalId });
  if (page.you !== "rehearser") notFound();
  const room = `/rehearsals/${rehearsalId}` as Route;
  return (
    <Stack gap="loose">
      <PageHeader
        title="A friend for this rehearsal"
        lead="Somebody you trust, who knows how to keep a thing to themself. They need no account, see this one rehearsal and nothing else, and read what they agree to before they come in."
        above={<Breadcrumb crumbs={[{ label: "The rehearsal", href: room }]} />}
      />
      {page.overAt || page.view?.phase === "debrief" ? (
        <Notice>The talking is over, so nobody can be asked in any more.</Notice>
      ) : (
        <CreateFriends
          rehearsalId={rehearsalId}
          friends={page.guests}
          mayStandIn={!isScripted(page)}
          newGuestId={crypto.randomUUID()}
          ask={askGuestAction}
          takeBack={revokeGuestAction}
        />
      )}
      <div>
        <LinkButton href={room} wide>
          Go to the rehearsal
        </LinkButton>
      </div>
    </Stack>
  );
}, NothingHere);
