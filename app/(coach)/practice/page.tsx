import type { Metadata, Route } from "next";
import { Coaches, type ListedColleague } from "@/components/practice/coaches.tsx";
import { HandOver } from "@/components/practice/hand-over.tsx";
import { MachineSwitch } from "@/components/practice/machine-switch.tsx";
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
import {
  allowMachineAction,
  configurePracticeAction,
  endCoachAction,
  handOverCoupleAction,
  inviteCoachAction,
  revokeCoachInvitationAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Practice" };

/** A person with two roles is one line. */
function people({ colleagues, counts }: Practice): ListedColleague[] {
  return [...new Set(colleagues.map(({ userId }) => userId))].map((userId) => {
    const roles = colleagues.filter((colleague) => colleague.userId === userId);
    return {
      userId,
      name: roles[0]?.name ?? "",
      owns: roles.some(({ role }) => role === "owner"),
      couples: counts.get(userId) ?? 0,
      coaching: roles.find(({ role }) => role === "coach")?.membershipId ?? null,
    };
  });
}

export default found(async function PracticePage({
  searchParams,
}: {
  searchParams: Promise<{ practice?: string | string[]; coach?: string | string[] }>;
}) {
  const { practice: wanted, coach } = await searchParams;
  const coachId = typeof coach === "string" ? coach : undefined;
  const page = await read(readPractice, { practiceId: typeof wanted === "string" ? wanted : undefined, coachId });
  const { practice, machine, mine, userId, policy, invitations, couples, counts, others, timeZone, now } = page;
  const colleagues = people(page);
  const coaches = colleagues.filter(({ coaching }) => coaching !== null);
  const left = [...counts.keys()].find((id) => !colleagues.some((each) => each.userId === id)) ?? null;
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
      {machine ? (
        <Section title="A machine in rehearsals">
          <MachineSwitch action={allowMachineAction} practiceId={practice.practiceId} {...machine} mine={mine} />
        </Section>
      ) : null}
      <Section title="People">
        <Coaches
          practiceId={practice.practiceId}
          colleagues={colleagues}
          left={left}
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
      {couples.length ? (
        <Section title={`Couples of ${colleagues.find((each) => each.userId === coachId)?.name ?? "a coach who left"}`}>
          <HandOver
            practiceId={practice.practiceId}
            couples={couples}
            coaches={coaches.filter((each) => each.userId !== coachId)}
            userId={userId}
            action={handOverCoupleAction}
          />
        </Section>
      ) : null}
    </Stack>
  );
}, NothingHere);
