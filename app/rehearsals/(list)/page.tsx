import type { Metadata, Route } from "next";
import { ForgetKept } from "@/components/rehearsal/forget-kept.tsx";
import { ListRehearsals } from "@/components/rehearsal/list-rehearsals.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { Tabs } from "@/components/ui/tabs.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { knownZone } from "@/lib/domain/time/zone.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { listCoachedRehearsals, listOwnRehearsals } from "@/lib/use-cases/rehearsal/list-rehearsals.ts";
import NothingHere from "./not-found.tsx";

// The same on every page that a client may have open, since a tab's title can be read over a shoulder.
export const metadata: Metadata = { title: { absolute: "Rejoin" } };

async function OwnList({ now, zone, mayCreate }: { now: Date; zone: string; mayCreate: boolean }) {
  const { rehearsals, confidence } = await read(listOwnRehearsals, {});
  return (
    <Stack gap="loose">
      <PageHeader
        title="Your rehearsals"
        lead="A hard talk, practised first with somebody outside of it. The one it is about is never told."
        actions={
          mayCreate ? (
            <LinkButton href="/rehearsals/new" variant="primary">
              Set one up
            </LinkButton>
          ) : null
        }
      />
      <ListRehearsals rehearsals={rehearsals} isOwn now={now} zone={zone} />
      {confidence.length ? (
        <p>
          <TextLink href="/rehearsals/confidence" className="inline-flex min-h-11 items-center">
            How sure you felt, before and after
          </TextLink>
        </p>
      ) : null}
    </Stack>
  );
}

async function CoachedList({ now, zone, mayCreate }: { now: Date; zone: string; mayCreate: boolean }) {
  const rehearsals = await read(listCoachedRehearsals, {});
  return (
    <Stack gap="loose">
      <PageHeader
        title="Rehearsals"
        lead="Those you set up, and those a partner asked you into. What they practise without you isn’t shown to you."
        actions={
          mayCreate ? (
            <>
              <LinkButton href="/rehearsals/scenarios">Your scenarios</LinkButton>
              <LinkButton href="/rehearsals/new" variant="primary">
                Set one up
              </LinkButton>
            </>
          ) : null
        }
      />
      <ListRehearsals rehearsals={rehearsals} isOwn={false} now={now} zone={zone} />
    </Stack>
  );
}

const ownAddress = "/rehearsals?mine=yes" as Route;

/** One address for both kinds of people. Whoever is both has two lists, and finds what they coach first. */
export default found(async function RehearsalsPage({ searchParams }: PageProps<"/rehearsals">) {
  const actor = (await currentActor()) ?? (await askToSignIn());
  const person = (await currentPerson()) ?? (await askToSignIn());
  const now = new Date();
  const zone = knownZone(person.timeZone);
  const { memberships, seats } = actor;
  const isOwn = memberships.length === 0 || (await searchParams).mine !== undefined;
  return (
    <Stack gap="loose">
      <ForgetKept gone={null} />
      {memberships.length && seats.length ? (
        <Tabs
          label="Whose rehearsals"
          tabs={[
            { label: "With partners", href: "/rehearsals", current: !isOwn },
            { label: "Your own", href: ownAddress, current: isOwn },
          ]}
        />
      ) : null}
      {isOwn ? (
        <OwnList now={now} zone={zone} mayCreate={seats.length > 0} />
      ) : (
        <CoachedList now={now} zone={zone} mayCreate={memberships.some(({ role }) => role === "coach")} />
      )}
    </Stack>
  );
}, NothingHere);
