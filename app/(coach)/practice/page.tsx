import type { Metadata, Route } from "next";
import { Coaches, type ListedColleague } from "@/components/practice/coaches.tsx";
import { SettingsForm } from "@/components/practice/settings-form.tsx";
import { SettingsSummary } from "@/components/practice/settings-summary.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Section } from "@/components/ui/section.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { Tabs } from "@/components/ui/tabs.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { momentWords } from "@/lib/domain/time/words.ts";
import { type PracticePage as Practice, readPractice } from "@/lib/use-cases/practice/read-practice.ts";
import NothingHere from "../not-found.tsx";
import { configurePracticeAction, endCoachAction, inviteCoachAction, revokeCoachInvitationAction } from "./actions.ts";

export const metadata: Metadata = { title: "Practice" };

/** A person with two roles is one line. */
function people(colleagues: Practice["colleagues"]): ListedColleague[] {
  return [...new Set(colleagues.map(({ userId }) => userId))].map((userId) => {
    const roles = colleagues.filter((colleague) => colleague.userId === userId);
    return {
      userId,
      name: roles[0]?.name ?? "",
      owns: roles.some(({ role }) => role === "owner"),
      coaching: roles.find(({ role }) => role === "coach")?.membershipId ?? null,
    };
  });
}

export default found(async function PracticePage({
  searchParams,
}: {
  searchParams: Promise<{ practice?: string | string[] }>;
}) {
  const { practice: wanted } = await searchParams;
  const page = await read(readPractice, { practiceId: typeof wanted === "string" ? wanted : undefined });
  const { practice, mine, userId, policy, colleagues, invitations, others, timeZone, now } = page;
  return (
    <Stack gap="loose">
      <PageHeader title={practice.name} lead={mine ? "You own this practice." : "You coach in this practice."} />
      {others.length ? (
        <Tabs
          label="Your practices"
          tabs={[practice, ...others].map(({ practiceId, name }) => ({
            label: name,
            href: `/practice?practice=${practiceId}` as Route,
            current: practiceId === practice.practiceId,
          }))}
        />
      ) : null}
      <Section title="Settings">
        {mine ? (
          <SettingsForm action={configurePracticeAction} {...practice} secretsKind={policy.kind} />
        ) : (
          <SettingsSummary region={practice.region} secretsKind={policy.kind} />
        )}
      </Section>
      <Section title="People">
        <Coaches
          practiceId={practice.practiceId}
          colleagues={people(colleagues)}
          invitations={invitations.map(({ invitationId, email, expiresAt }) => ({
            invitationId,
            email,
            until: expiresAt > now ? momentWords(expiresAt, now, timeZone) : null,
          }))}
          userId={userId}
          mine={mine}
          newInvitationId={crypto.randomUUID()}
          invite={inviteCoachAction}
          revoke={revokeCoachInvitationAction}
          end={endCoachAction}
        />
      </Section>
    </Stack>
  );
}, NothingHere);
