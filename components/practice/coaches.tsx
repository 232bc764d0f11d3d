import type { Route } from "next";
import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Dialog } from "@/components/ui/dialog.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { OutcomeSelect, OutcomeText } from "@/components/ui/outcome-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

export interface ListedColleague {
  userId: string;
  name: string;
  owns: boolean;
  /** The membership that ending their coaching would end; null when they don't coach. */
  coaching: string | null;
  /** How many couples they coach here, for the owner to know. */
  couples: number;
}

interface CoachesProps {
  practiceId: string;
  colleagues: readonly ListedColleague[];
  /** Sent and not used yet; `until` is null once the link ran out. */
  invitations: readonly { invitationId: string; email: string; until: string | null }[];
  /** Who reads this page, and whether they own the practice. */
  userId: string;
  mine: boolean;
  /** Somebody who has left while couples were still theirs; null where nobody did. */
  left: string | null;
  newInvitationId: string;
  invite: FormAction;
  revoke: FormAction;
  end: FormAction;
}

const countWords = (couples: number): string => (couples === 1 ? "1 couple" : `${couples} couples`);

/** Ending somebody's coaching, with what becomes of their couples: none is left without a coach and still underway. */
function EndCoaching({ colleague, props }: { colleague: ListedColleague; props: CoachesProps }) {
  const { practiceId, colleagues, userId, end } = props;
  const { name, coaching, couples } = colleague;
  const others = colleagues.filter((other) => other.coaching && other.userId !== colleague.userId);
  const takes = ({ userId: id, name: taker }: ListedColleague) => ({
    value: id,
    label: id === userId ? "I take them over" : `${taker} takes them over`,
  });
  return (
    <Dialog
      trigger="End their coaching"
      triggerLook={{ variant: "plain", size: "compact" }}
      title={`End the coaching of ${name}?`}
    >
      <p>From now on {name} sees nothing of this practice’s couples.</p>
      <ActionForm action={end} ownErrors={couples ? ["successor"] : []} className="flex flex-col gap-5">
        <input type="hidden" name="practiceId" value={practiceId} />
        <input type="hidden" name="membershipId" value={coaching ?? ""} />
        {couples ? (
          <>
            <OutcomeSelect
              label={`What happens to ${name}’s ${countWords(couples)}`}
              name="successor"
              placeholder="Choose"
              options={[...others.map(takes), { value: "end", label: "The work with them ends" }]}
              required
            />
            <p className="text-muted">
              Whoever takes over sees the steps, the assignments, and every note but process notes. What a partner chose
              to show {name}, and answers that {name} hasn’t decided on, are not passed on: partners choose afresh.
              Ending can’t be taken back.
            </p>
          </>
        ) : null}
        <div>
          <SubmitButton variant="danger-calm">End their coaching</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

const row = "flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3";

/** Who works in a practice, and for its owner: inviting coaches, and ending. */
export function Coaches(props: CoachesProps) {
  const { practiceId, colleagues, invitations, userId, mine, left, newInvitationId, invite, revoke } = props;
  const couplesOf = (coachId: string) => `/practice?practice=${practiceId}&coach=${coachId}` as Route;
  return (
    <div className="flex max-w-2xl flex-col gap-8">
      <ul>
        {colleagues.map((colleague) => {
          const { userId: id, name, owns, coaching, couples } = colleague;
          return (
            <li key={id} className={row}>
              <span className="flex flex-wrap items-center gap-2">
                <span className="font-semibold">{name}</span>
                {owns ? <Badge>Owner</Badge> : null}
                {coaching ? <Badge>Coach</Badge> : null}
              </span>
              <span className="flex flex-wrap items-center gap-2">
                {mine && couples ? (
                  <LinkButton href={couplesOf(id)} variant="plain" size="compact">
                    {countWords(couples)}
                  </LinkButton>
                ) : null}
                {mine && coaching && id !== userId ? <EndCoaching colleague={colleague} props={props} /> : null}
              </span>
            </li>
          );
        })}
        {mine && left ? (
          <li className={row}>
            <span>Couples of a coach who left</span>
            <LinkButton href={couplesOf(left)} variant="plain" size="compact">
              Hand them over
            </LinkButton>
          </li>
        ) : null}
        {invitations.map(({ invitationId, email, until }) => (
          <li key={invitationId} className={row}>
            <span className="wrap-anywhere">
              {email}
              <span className="block text-sm text-muted">
                {until ? `Invited. The link works until ${until}.` : "Invited. The link ran out after 72 hours."}
              </span>
            </span>
            <ActionForm action={revoke}>
              <input type="hidden" name="practiceId" value={practiceId} />
              <input type="hidden" name="invitationId" value={invitationId} />
              <SubmitButton variant="plain" size="compact">
                Take it back
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      {mine ? (
        <ActionForm key={newInvitationId} action={invite} ownErrors={["email"]} className="flex flex-col gap-4">
          <input type="hidden" name="practiceId" value={practiceId} />
          <input type="hidden" name="invitationId" value={newInvitationId} />
          <OutcomeText
            label="Invite a coach"
            name="email"
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            hint="They get a link that works once, for 72 hours. Coaches see their own couples only, and so do you."
            required
          />
          <div>
            <SubmitButton variant="quiet">Send a link</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  );
}
