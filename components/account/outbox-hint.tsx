import { Notice } from "@/components/ui/notice.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";

/** Says where messages go on a trial without a mail server. */
export function OutboxHint() {
  return (
    <Notice>
      <p>
        This trial sends no mail. Its messages wait in the <TextLink href="/outbox">outbox</TextLink>.
      </p>
    </Notice>
  );
}
