import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Card } from "@/components/ui/card.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { OutcomeText } from "@/components/ui/outcome-fields.tsx";
import { Actions } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { withoutPreposition } from "@/lib/domain/time/words.ts";
import { PartnerFields } from "./partner-fields.tsx";

export interface Person {
  partnerId: string;
  name: string;
  joined: boolean;
  /** The link they were sent, if one is out: to which address, and until when in words; null once it ran out. */
  invitation: { email: string; until: string | null } | null;
}

interface PeopleProps {
  coupleId: string;
  people: readonly Person[];
  /** A fresh id for each form that makes something. */
  newId: () => string;
  ended: boolean;
  addPartner: FormAction;
  invite: FormAction;
  revoke: FormAction;
}

function statusOf({ joined, invitation }: Person): string {
  if (joined) return "Joined";
  if (!invitation) return "No link is out";
  return invitation.until
    ? `Invited. The link works until ${withoutPreposition(invitation.until)}.`
    : "Invited. The link ran out after 72 hours.";
}

function InviteForm({
  coupleId,
  person,
  newId,
  invite,
}: { person: Person } & Pick<PeopleProps, "coupleId" | "newId" | "invite">) {
  return (
    <ActionForm action={invite} ownErrors={["email"]} className="flex flex-col gap-4">
      <input type="hidden" name="coupleId" value={coupleId} />
      <input type="hidden" name="partnerId" value={person.partnerId} />
      <input type="hidden" name="invitationId" value={newId()} />
      <OutcomeText
        label="Send to"
        name="email"
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={person.invitation?.email}
        hint="A new link makes the one before stop working."
        required
      />
      <div>
        <SubmitButton variant="quiet">{person.invitation ? "Send a new link" : "Send a link"}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Who the couple is, and the links that are out. */
export function People({ coupleId, people, newId, ended, addPartner, invite, revoke }: PeopleProps) {
  return (
    <div className="flex flex-col gap-4">
      <Card className="flex flex-col gap-4">
        {people.map((person) => (
          <div key={person.partnerId} className="flex flex-col gap-3">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{person.name}</span>
              {person.joined ? <Badge>Joined</Badge> : null}
            </p>
            {person.joined ? null : (
              <>
                <p className="text-muted wrap-anywhere">
                  {statusOf(person)} {person.invitation ? person.invitation.email : null}
                </p>
                {ended ? null : (
                  <Disclosure summary={person.invitation ? "Send it again, or take it back" : "Invite"}>
                    <InviteForm coupleId={coupleId} person={person} newId={newId} invite={invite} />
                    {person.invitation ? (
                      <ActionForm action={revoke}>
                        <input type="hidden" name="coupleId" value={coupleId} />
                        <input type="hidden" name="partnerId" value={person.partnerId} />
                        <SubmitButton variant="plain" className="-ml-5">
                          Make the link stop working
                        </SubmitButton>
                      </ActionForm>
                    ) : null}
                  </Disclosure>
                )}
              </>
            )}
          </div>
        ))}
      </Card>
      {people.length === 1 && !ended ? (
        <Disclosure summary="Add the other partner">
          <ActionForm action={addPartner} ownErrors={["name", "email"]} className="flex flex-col gap-4">
            <input type="hidden" name="coupleId" value={coupleId} />
            <input type="hidden" name="partnerId" value={newId()} />
            <PartnerFields />
            <p className="text-sm text-muted">
              The steps they do together close until both have answered the safety check and you have decided.
            </p>
            <Actions>
              <SubmitButton variant="quiet">Add and send a link</SubmitButton>
            </Actions>
          </ActionForm>
        </Disclosure>
      ) : null}
    </div>
  );
}
