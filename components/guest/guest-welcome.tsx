import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Card } from "@/components/ui/card.tsx";
import { OutcomeTick } from "@/components/ui/outcome-fields.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { guestNote, guestNoteVersion } from "@/lib/domain/guest/guest-note.ts";

interface GuestWelcomeProps {
  token: string;
  /** Who asks them. */
  rehearserName: string;
  role: "standIn" | "observer";
  join: FormAction;
}

const asks = {
  standIn: "to lend a voice to the other side of a conversation that is hard to begin, so that they can practise it.",
  observer: "to be there while they practise a conversation that is hard to begin, and to tell them what you noticed.",
} as const;

/** What a friend reads before they come in, who has never seen any of this. Nothing of the rehearsal is told yet. */
export function GuestWelcome({ token, rehearserName, role, join }: GuestWelcomeProps) {
  return (
    <Stack gap="loose">
      <PageHeader
        title={`${rehearserName} asks for your help`}
        lead={`They ask you ${asks[role]} It takes about half an hour, here on this page. You need no account, and you type what you say.`}
      />
      <Card as="section" aria-label="What you agree to" className="flex flex-col gap-4">
        <h2 className="font-serif text-xl font-medium">What you agree to</h2>
        <ul className="flex list-disc flex-col gap-2 pl-5 marker:text-muted">
          {guestNote.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <ActionForm action={join} ownErrors={["signed"]} className="flex flex-col gap-5">
        <input type="hidden" name="token" value={token} />
        <OutcomeTick name="signed" value={guestNoteVersion} label="I have read this, and I keep to it" />
        <div className="flex flex-col gap-3">
          <SubmitButton wide>Come in</SubmitButton>
          <p className="font-sans text-sm text-muted">
            The link works once, on this device. If you would rather not, close this page. {rehearserName} gets no
            message about it.
          </p>
        </div>
      </ActionForm>
    </Stack>
  );
}
