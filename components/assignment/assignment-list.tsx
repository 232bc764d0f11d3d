import type { Route } from "next";
import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Card } from "@/components/ui/card.tsx";
import { Dialog } from "@/components/ui/dialog.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Actions } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";

export interface ListedAssignment {
  assignmentId: string;
  protocolId: string;
  title: string;
  /** In words; null for no day. */
  due: string | null;
  /** Who is asked to begin, by name; null for either. */
  starts: string | null;
  pauseAbove: number;
  note: string;
  cancelled: boolean;
}

interface AssignmentListProps {
  coupleId: string;
  assignments: readonly ListedAssignment[];
  ended: boolean;
  cancel: FormAction;
}

/** What a couple has been given, the newest first. */
export function AssignmentList({ coupleId, assignments, ended, cancel }: AssignmentListProps) {
  return (
    <ul className="flex flex-col gap-4">
      {assignments.map(({ assignmentId, protocolId, title, due, starts, pauseAbove, note, cancelled }) => (
        <Card as="li" key={assignmentId} className="flex flex-col gap-3">
          <p className="flex flex-wrap items-center gap-2">
            <TextLink href={`/protocols/${protocolId}` as Route}>{title}</TextLink>
            {cancelled ? <Badge>Cancelled</Badge> : null}
          </p>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
            <dt className="text-muted">Due</dt>
            <dd>{due ?? "No day set"}</dd>
            <dt className="text-muted">Begins</dt>
            <dd>{starts ?? "Whoever is ready first"}</dd>
            <dt className="text-muted">Limit</dt>
            <dd>{pauseAbove} of 10</dd>
          </dl>
          {note ? (
            <>
              <blockquote className="border-l-2 border-line pl-4 font-serif whitespace-pre-line">{note}</blockquote>
              <VisibleTo audience="partner">You wrote this to both partners.</VisibleTo>
            </>
          ) : null}
          {cancelled || ended ? null : (
            <Actions>
              <LinkButton href={`/couples/${coupleId}/assignments/${assignmentId}` as Route} size="compact">
                Change
              </LinkButton>
              <Dialog
                trigger="Cancel it"
                triggerLook={{ variant: "plain", size: "compact" }}
                title="Cancel this assignment?"
                closeLabel="Keep it"
              >
                <p>No new repair can begin under it. One that is under way goes on to its end.</p>
                <ActionForm action={cancel}>
                  <input type="hidden" name="assignmentId" value={assignmentId} />
                  <SubmitButton variant="danger-calm">Cancel the assignment</SubmitButton>
                </ActionForm>
              </Dialog>
            </Actions>
          )}
        </Card>
      ))}
    </ul>
  );
}
