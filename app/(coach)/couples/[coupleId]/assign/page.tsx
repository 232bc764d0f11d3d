import type { Metadata, Route } from "next";
import { AssignForm } from "@/components/assignment/assign-form.tsx";
import { offered, usualTerms } from "@/components/assignment/offered-protocols.ts";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { copyPlace } from "@/lib/domain/draft/device-copy.ts";
import { localDay } from "@/lib/domain/time/local-day.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { readAssign } from "@/lib/use-cases/assignment/read-assignment.ts";
import NothingHere from "../../../not-found.tsx";
import { createAssignmentAction } from "./actions.ts";

export const metadata: Metadata = { title: "Assign a protocol" };

export default found(async function AssignPage({ params }: { params: Promise<{ coupleId: string }> }) {
  const { coupleId } = await params;
  const { label, ended, coachName, partners, protocols, timeZone, now } = await read(readAssign, { coupleId });
  const choices = offered(protocols);
  const person = (await currentPerson()) ?? (await askToSignIn());
  return (
    <Stack gap="loose">
      <PageHeader
        title="Assign a protocol"
        lead="Both find it on their home page. They can begin a repair under it whenever they need one."
        above={
          <Breadcrumb
            crumbs={[
              { label: "Caseload", href: "/caseload" as Route },
              { label, href: `/couples/${coupleId}` as Route },
            ]}
          />
        }
      />
      {ended || !choices ? (
        <Notice>
          {ended ? "This work has ended, so nothing can be assigned." : "No protocol has been published yet."}
        </Notice>
      ) : (
        <AssignForm
          action={createAssignmentAction}
          hidden={{ coupleId, assignmentId: crypto.randomUUID() }}
          protocols={choices}
          partners={partners}
          coachName={coachName}
          terms={usualTerms(choices[0], now, timeZone)}
          today={localDay(now, timeZone)}
          now={now.toISOString()}
          zone={timeZone}
          place={copyPlace(person.id, { coupleId, assignment: "new" })}
          submit="Assign it"
        />
      )}
    </Stack>
  );
}, NothingHere);
