import type { Route } from "next";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Card } from "@/components/ui/card.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Section } from "@/components/ui/section.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { StatusPill } from "@/components/ui/status-pill.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { RepairView } from "@/lib/domain/repair/view.ts";
import { calendarWords } from "@/lib/domain/time/words.ts";
import { daysBetween, wallTime } from "@/lib/domain/time/zone.ts";
import { workLine } from "./work-line.ts";

export interface ShownAssignment {
  assignmentId: string;
  protocolTitle: string;
  startSeat: Seat | null;
  dueOn: Date | null;
  note: string | null;
}

export interface CoupleHomeProps {
  coupleId: string;
  coachName: string;
  names: { you: string; other: string | null };
  seat: Seat;
  /** Whether everything that comes first is done. */
  isReady: boolean;
  /** Whether there are texts to sign before; else, the private questions alone are left. */
  mustSign: boolean;
  assigned: readonly ShownAssignment[];
  isOpen: boolean;
  changeOfPlan: string | null;
  /** What the coach wrote to this person. */
  notes: ReactNode;
  /** What they practise beforehand, and the way to it. */
  rehearsals: ReactNode;
  work: { repairId: string; assignmentId: string; view: RepairView } | null;
  now: Date;
  zone: string;
  begin: FormAction;
}

function Welcome({ coupleId, coachName, mustSign }: Pick<CoupleHomeProps, "coupleId" | "coachName" | "mustSign">) {
  return (
    <Card className="flex flex-col items-start gap-4">
      <h2 className="text-xl font-medium">Before you begin</h2>
      <p>
        {mustSign
          ? `Two short texts to read and agree to, and a few private questions from ${coachName}. It takes about five minutes.`
          : `A few private questions from ${coachName}. They take about two minutes.`}{" "}
        You can stop in between.
      </p>
      <LinkButton href={`/welcome/${coupleId}` as Route} variant="primary" wide>
        Go on
      </LinkButton>
    </Card>
  );
}

function Underway({ props, title }: { props: CoupleHomeProps; title: string }) {
  const { work, names, now, zone } = props;
  if (!work) return null;
  const { status, pill, words } = workLine(work.view, { other: names.other ?? "the other person", now, zone });
  return (
    <Card className="flex flex-col items-start gap-4">
      <StatusPill status={status}>{pill}</StatusPill>
      <h2 className="text-xl font-medium">{title}</h2>
      <p>{words}</p>
      <LinkButton href={`/repairs/${work.repairId}` as Route} variant="primary" wide>
        Open it
      </LinkButton>
    </Card>
  );
}

function Assignment({ props, assignment }: { props: CoupleHomeProps; assignment: ShownAssignment }) {
  const { coachName, names, seat, now, zone, begin } = props;
  const { assignmentId, protocolTitle, startSeat, dueOn, note } = assignment;
  // A date that has passed says nothing: nobody is behind here.
  const isAhead = dueOn !== null && daysBetween(wallTime(now, zone), wallTime(dueOn, "UTC")) >= 0;
  const due = isAhead
    ? ` ${coachName} suggests a first go by ${calendarWords(dueOn, now, zone).replace(/^on /, "")}.`
    : "";
  const starts =
    startSeat === null
      ? "Either of you can begin, when something has come between you."
      : startSeat === seat
        ? `${coachName} asks you to begin, when you are ready.`
        : `${coachName} asks ${names.other ?? "the other person"} to begin. You can begin too, if you like.`;
  return (
    <Card className="flex flex-col gap-4">
      <h2 className="text-xl font-medium">{protocolTitle}</h2>
      {note ? (
        <blockquote className="border-l-2 border-line pl-4">
          <p className="whitespace-pre-line">{note}</p>
          <p className="mt-1 font-sans text-sm text-muted">{coachName}</p>
        </blockquote>
      ) : null}
      <p className="font-sans text-base text-muted">
        {starts}
        {due}
      </p>
      <ActionForm action={begin} className="flex flex-col gap-3">
        <input type="hidden" name="assignmentId" value={assignmentId} />
        <div>
          <SubmitButton wide>Begin on my own</SubmitButton>
        </div>
        <p className="font-sans text-sm text-muted">You begin alone. Nobody is told until you choose to say so.</p>
      </ActionForm>
    </Card>
  );
}

/** One couple's work, from one person's side: the one thing that is next, and nothing of the other. */
export function CoupleHome(props: CoupleHomeProps) {
  const { coupleId, coachName, names, isReady, mustSign, assigned, isOpen, changeOfPlan, notes, rehearsals, work } =
    props;
  const title = assigned.find((assignment) => assignment.assignmentId === work?.assignmentId)?.protocolTitle;
  return (
    <Stack gap="loose">
      <PageHeader
        title={`Hello, ${names.you}`}
        lead={names.other ? `You, ${names.other} and ${coachName}` : `You and ${coachName}`}
      />
      {changeOfPlan ? (
        <Notice title={`From ${coachName}`}>
          <p className="whitespace-pre-line">{changeOfPlan}</p>
        </Notice>
      ) : null}
      {isReady ? null : <Welcome coupleId={coupleId} coachName={coachName} mustSign={mustSign} />}
      {work ? <Underway props={props} title={title ?? "Your repair"} /> : null}
      {notes}
      {isReady && !work ? (
        <Section title="From your coach">
          {assigned.map((assignment) => (
            <Assignment key={assignment.assignmentId} props={props} assignment={assignment} />
          ))}
          {assigned.length ? null : (
            <EmptyState title="Nothing to do yet">
              <p>You will find it here once {coachName} has set something up.</p>
            </EmptyState>
          )}
        </Section>
      ) : null}
      {isReady && !isOpen ? (
        <p className="font-sans text-base text-muted">
          Joint work is not open yet. {coachName} opens it, for every couple in the same way.
          {assigned.length ? " The first steps are for each of you alone, and you can begin them at any time." : null}
        </p>
      ) : null}
      {isReady ? rehearsals : null}
      {isReady && assigned.length ? (
        <Section title="On your own">
          <p>
            You can do your own part at any time, whatever {names.other ?? "anybody else"} does.
            {names.other ? ` ${names.other} isn’t told.` : null}
          </p>
          <div>
            <LinkButton href={`/solo/begin/${coupleId}` as Route} wide>
              Go on alone
            </LinkButton>
          </div>
        </Section>
      ) : null}
    </Stack>
  );
}
