import type { Metadata, Route } from "next";
import { ClosedPeriods, type ListedClose } from "@/components/practice/closed-periods.tsx";
import { Coaches, type ListedColleague } from "@/components/practice/coaches.tsx";
import { HandOver } from "@/components/practice/hand-over.tsx";
import { MachineSwitch } from "@/components/practice/machine-switch.tsx";
import { SettingsForm } from "@/components/practice/settings-form.tsx";
import { SettingsSummary } from "@/components/practice/settings-summary.tsx";
import { TrendSettings } from "@/components/practice/trend-settings.tsx";
import { periodWords } from "@/components/trends/period-words.ts";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Section } from "@/components/ui/section.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { Tabs } from "@/components/ui/tabs.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { dayWords, momentWords } from "@/lib/domain/time/words.ts";
import { ruleNames, ruleWords } from "@/lib/domain/trends/cell.ts";
import { firstWholeYear, hasWholeYears } from "@/lib/domain/trends/window.ts";
import { type PracticePage as Practice, readPractice } from "@/lib/use-cases/practice/read-practice.ts";
import { readCloses } from "@/lib/use-cases/trend/read-closes.ts";
import { readTrendSettings } from "@/lib/use-cases/trend/read-trend-settings.ts";
import NothingHere from "../not-found.tsx";
import {
  allowMachineAction,
  chooseYearsAction,
  configurePracticeAction,
  endCoachAction,
  handOverCoupleAction,
  inviteCoachAction,
  joinCommunityAction,
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

function listedClose(
  { period, closedAt, shown, hidden, audit }: Awaited<ReturnType<typeof readCloses>>["closes"][number],
  { now, timeZone }: Practice,
): ListedClose {
  return {
    period: periodWords(period),
    when: dayWords(closedAt, now, timeZone),
    shown,
    hidden: ruleNames.flatMap((rule) => {
      const count = hidden[rule] ?? 0;
      return count > 0 ? [{ words: ruleWords[rule], count }] : [];
    }),
    looked: audit.looked,
    beside: audit.beside.length,
  };
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
  const { practiceId } = practice;
  const trends = await read(readTrendSettings, { practiceId });
  const { closes, open } = mine ? await read(readCloses, { practiceId }) : { closes: [], open: [] };
  const colleagues = people(page);
  const coaches = colleagues.filter(({ coaching }) => coaching !== null);
  const left = [...counts.keys()].find((id) => !colleagues.some((each) => each.userId === id)) ?? null;
  return (
    <Stack gap="loose">
      <PageHeader title={practice.name} lead={mine ? "You own this practice." : "You coach in this practice."} />
      {others.length ? (
        <Tabs
          label="Your practices"
          tabs={[practice, ...others].map(({ practiceId: id, name }) => ({
            label: name,
            href: `/practice?practice=${id}` as Route,
            current: id === practiceId,
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
      <Section title="Trends" lead="What all of you can learn together, with nobody to be told by it.">
        <TrendSettings
          practiceId={practiceId}
          {...trends}
          nextYear={firstWholeYear(now)}
          isByYears={hasWholeYears(trends.yearsFrom, now)}
          mine={mine}
          chooseYears={chooseYearsAction}
          joinCommunity={joinCommunityAction}
        />
      </Section>
      {mine ? (
        <Section title="Periods that were counted">
          <ClosedPeriods closes={closes.map((close) => listedClose(close, page))} open={open.map(periodWords)} />
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
