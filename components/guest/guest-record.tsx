import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

/** What a friend’s link is still good for once it is over: taking back their yes to keeping the words. */
export function GuestRecord({ token, takeBack }: { token: string; takeBack: FormAction }) {
  return (
    <Stack gap="loose">
      <PageHeader
        title="The words said there are kept"
        lead="Everybody who took part said yes to that, you among them. You can take your yes back at any time, and need no reason."
      />
      <ActionForm action={takeBack} className="flex flex-col gap-5">
        <input type="hidden" name="token" value={token} />
        <p>Then the words said there are deleted for everybody, at once and for good.</p>
        <div>
          <SubmitButton variant="danger-calm" wide>
            Delete the words
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
        title="The words are deleted"
        lead="Nobody can read them any more. This link is good for nothing else, and you can close this page."
      />
    </Stack>
  );
}
