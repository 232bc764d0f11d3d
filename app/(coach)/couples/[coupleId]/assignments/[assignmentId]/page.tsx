import type { Metadata, Route } from "next";
import { editAssignmentAction } from "@/app/(coach)/couples/[coupleId]/assign/actions.ts";
import { AssignForm } from "@/components/assignment/assign-form.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { copyPlace } from "@/lib/domain/draft/device-copy.ts";
import { localDay } from "@/lib/domain/time/local-day.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { readAssignment } from "@/lib/use-cases/assignment/read-assignment.ts";
import NothingHere from "../../../../not-found.tsx";

export const metadata: Metadata = { title: "Change an assignment" };

export default found(async function AssignmentPage({
  params,
}: {
  params: Promise<{ coupleId: string; assignmentId: string }>;
}) {
  const { coupleId, assignmentId } = await params;
  const { label, ended, coachName, partners, assignment, timeZone, now } = await read(readAssignment, {
    coupleId,
    assignmentId,
  });
  const { protocolId, protocolTitle, dueOn, note, startSeat, version, cancelledAt } = assignment;
  const pauseAbove = assignment.pauseAbove === 4 ? 4 : 5;
  const person = (await currentPerson()) ?? (await askToSignIn());
  return (
    <Stack gap="loose">
      <PageHeader
        title="Change an assignment"
        lead={`${protocolTitle}. The protocol itself stays; to give them another one, assign it anew.`}
        above={
          <Breadcrumb
            crumbs={[
              { label: "Caseload", href: "/caseload" as Route },
              { label, href: `/couples/${coupleId}` as Route },
            ]}
          />
        }
      />
      {ended || cancelledAt ? (
        <Notice>
          {ended
            ? "This work has ended, so nothing can be changed."
            : "This assignment was cancelled, so it can’t be changed."}
        </Notice>
      ) : (
        <AssignForm
          key={version}
          action={editAssignmentAction}
          hidden={{ assignmentId, version: String(version) }}
          protocols={[{ protocolId, title: protocolTitle, summary: "", credit: "", pauseAbove }]}
          partners={partners}
          coachName={coachName}
          terms={{ dueOn: dueOn ?? "", note, pauseAbove, startSeat: startSeat ?? "either" }}
          today={localDay(now, timeZone)}
          now={now.toISOString()}
          zone={timeZone}
          place={copyPlace(person.id, { coupleId, assignment: assignmentId })}
          submit="Save the change"
        />
      )}
    </Stack>
  );
}, NothingHere);
