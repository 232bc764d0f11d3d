import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Dialog } from "@/components/ui/dialog.tsx";
import { OutcomeText } from "@/components/ui/outcome-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

export interface ListedColleague {
  userId: string;
  name: string;
  owns: boolean;
  /** The membership that ending their coaching would end; null when they don't coach. */
  coaching: string | null;
}

interface CoachesProps {
  practiceId: string;
  colleagues: readonly ListedColleague[];
  /** Sent and not used yet; `until` is null once the link ran out. */
  invitations: readonly { invitationId: string; email: string; until: string | null }[];
  /** Who reads this page, and whether they own the practice. */
  userId: string;
  mine: boolean;
  newInvitationId: string;
  invite: FormAction;
  revoke: FormAction;
  end: FormAction;
}

const row = "flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3";

/** Who works in a practice, and for its owner: inviting coaches, and ending. */
export function Coaches(props: CoachesProps) {
  const { practiceId, colleagues, invitations, userId, mine, newInvitationId, invite, revoke, end } = props;
  return (
    <div className="flex max-w-2xl flex-col gap-8">
      <ul>
        {colleagues.map(({ userId: id, name, owns, coaching }) => (
          <li key={id} className={row}>
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{name}</span>
              {owns ? <Badge>Owner</Badge> : null}
              {coaching ? <Badge>Coach</Badge> : null}
            </span>
            {mine && coaching && id !== userId ? (
              <Dialog
                trigger="End their coaching"
                triggerLook={{ variant: "plain", size: "compact" }}
                title={`End the coaching of ${name}?`}
              >
                <p>
                  From now on they see nothing of this practice’s couples, and nobody else sees those couples instead.
                  What the couples are in the middle of goes on without a coach, so let {name} end the work with them
                  first, if you can.
                </p>
                <ActionForm action={end}>
                  <input type="hidden" name="practiceId" value={practiceId} />
                  <input type="hidden" name="membershipId" value={coaching} />
                  <SubmitButton variant="danger-calm">End their coaching</SubmitButton>
                </ActionForm>
              </Dialog>
            ) : null}
          </li>
        ))}
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
