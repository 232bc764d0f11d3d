import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

/** Taking back one's yes to keeping the words, for a friend who is out: by the link that only they were shown. */
export function GuestRecord({ secret, takeBack }: { secret: string; takeBack: FormAction }) {
  return (
    <Stack gap="loose">
      <PageHeader
        title="You said yes to keeping the words"
        lead="They are kept for as long as everybody who took part says so. You can take your yes back at any time, and need no reason."
      />
      <ActionForm action={takeBack} className="flex flex-col gap-5">
        <input type="hidden" name="secret" value={secret} />
        <p>Then the words said there are deleted for everybody and for good: at once, or when it closes.</p>
        <div>
          <SubmitButton variant="danger-calm" wide>
            Take my yes back
          </SubmitButton>
        </div>
      </ActionForm>
    </Stack>
  );
}

/** Once they have. */
export function GuestRecordGone() {
  return (
    <Stack gap="loose">
      <PageHeader
        title="Your yes is taken back"
        lead="The words said there are deleted, or are when it closes. This link is good for nothing else, and you can close this page."
      />
    </Stack>
  );
}
