import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Card } from "@/components/ui/card.tsx";
import { Dialog } from "@/components/ui/dialog.tsx";
import { OutcomeRadio, OutcomeText } from "@/components/ui/outcome-fields.tsx";
import { Section } from "@/components/ui/section.tsx";
import { Actions, Stack } from "@/components/ui/stack.tsx";
import { type Status, StatusPill } from "@/components/ui/status-pill.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { CreateFriendLink } from "./create-friend-link.tsx";

export interface AskedFriend {
  guestId: string;
  name: string;
  role: "standIn" | "observer";
  standing: "asked" | "expired" | "here" | "gone";
}

export interface CreateFriendsProps {
  rehearsalId: string;
  friends: readonly AskedFriend[];
  /** Whether somebody can stand in here at all: where a script answers, a friend can only watch. */
  mayStandIn: boolean;
  /** Made with the page: the same form sent twice asks one friend. */
  newGuestId: string;
  ask: FormAction;
  takeBack: FormAction;
}

const standings: Readonly<Record<AskedFriend["standing"], { status: Status; words: string }>> = {
  asked: { status: "waiting", words: "Hasn’t come yet" },
  expired: { status: "waiting", words: "The link ran out" },
  here: { status: "done", words: "Came in" },
  gone: { status: "quiet", words: "No longer asked in" },
};

const roleWords = { standIn: "stands in for the other side", observer: "is there to watch" } as const;

function Friend({ friend, props }: { friend: AskedFriend; props: CreateFriendsProps }) {
  const { guestId, name, role, standing } = friend;
  const { rehearsalId, friends, ask, takeBack } = props;
  const { status, words } = standings[standing];
  const hasCome = standing === "here";
  return (
    <Card as="li" className="flex flex-col gap-4">
      <div className="flex flex-col items-start gap-2">
        <StatusPill status={status}>{words}</StatusPill>
        <h2 className="text-lg font-medium wrap-anywhere">{name}</h2>
        <p className="font-sans text-base text-muted">
          {name} {roleWords[role]}.
        </p>
      </div>
      {standing === "asked" || standing === "expired" ? (
        <ActionForm action={ask} className="flex flex-col gap-3">
          <input type="hidden" name="rehearsalId" value={rehearsalId} />
          <input type="hidden" name="guestId" value={guestId} />
          <input type="hidden" name="name" value={name} />
          <input type="hidden" name="role" value={role} />
          <CreateFriendLink>
            <div className="flex flex-col gap-2">
              <div>
                <SubmitButton wide variant={friends.length > 1 ? "quiet" : "primary"}>
                  Make a link for {name}
                </SubmitButton>
              </div>
              <p className="font-sans text-sm text-muted">A link that was made before stops working.</p>
            </div>
          </CreateFriendLink>
        </ActionForm>
      ) : null}
      {standing === "gone" ? null : (
        <Actions>
          <Dialog
            trigger={hasCome ? "See them out" : "Take it back"}
            triggerLook={{ variant: "plain", className: "-ml-5 self-start" }}
            title={hasCome ? `See ${name} out?` : `Don’t ask ${name} after all?`}
          >
            <p>
              {hasCome
                ? `The page closes for ${name} at once. If they took part in the talking, the words said here can only be kept if ${name} chose that before. Another link doesn’t change it.`
                : `The link stops working. ${name} sees no reason.`}
            </p>
            <ActionForm action={takeBack}>
              <input type="hidden" name="rehearsalId" value={rehearsalId} />
              <input type="hidden" name="guestId" value={guestId} />
              <SubmitButton variant="danger-calm">{hasCome ? "See them out" : "Take it back"}</SubmitButton>
            </ActionForm>
          </Dialog>
        </Actions>
      )}
    </Card>
  );
}

/** The friends who were asked in, and asking one more. */
export function CreateFriends(props: CreateFriendsProps) {
  const { rehearsalId, friends, mayStandIn, newGuestId, ask } = props;
  return (
    <Stack gap="loose">
      {friends.length ? (
        <ul className="flex flex-col gap-4">
          {friends.map((friend) => (
            <Friend key={friend.guestId} friend={friend} props={props} />
          ))}
        </ul>
      ) : null}
      <Section title={friends.length ? "Ask somebody else" : "Ask a friend"}>
        <ActionForm action={ask} ownErrors={["name", "role"]} stamps={["guestId"]} className="flex flex-col gap-5">
          <input type="hidden" name="rehearsalId" value={rehearsalId} />
          <input type="hidden" name="guestId" value={newGuestId} />
          <CreateFriendLink>
            <OutcomeText
              label="What do you call them?"
              name="name"
              maxLength={60}
              autoComplete="off"
              hint="Those who are in the rehearsal see this name."
              required
            />
            {mayStandIn ? (
              <OutcomeRadio
                label="What do you ask them to?"
                name="role"
                options={[
                  { value: "standIn", label: "Stand in", note: "They lend the other side a voice." },
                  {
                    value: "observer",
                    label: "Be there",
                    note: "They watch, and tell you afterwards what they noticed.",
                  },
                ]}
                defaultValue={
                  friends.some(({ role, standing }) => role === "standIn" && standing !== "gone")
                    ? "observer"
                    : "standIn"
                }
              />
            ) : (
              <input type="hidden" name="role" value="observer" />
            )}
            <div>
              <SubmitButton wide variant={friends.length ? "quiet" : "primary"}>
                Make a link
              </SubmitButton>
            </div>
          </CreateFriendLink>
        </ActionForm>
      </Section>
    </Stack>
  );
}
