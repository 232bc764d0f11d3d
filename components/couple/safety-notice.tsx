import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";

/** Calls the coach to answers that wait: the first thing on the couple's page while there are any. */
export function SafetyNotice({ coupleId }: { coupleId: string }) {
  return (
    <Notice tone="caution" title="A safety check waits for your decision">
      <p>Only you can read it, and only until you decide.</p>
      <div>
        <LinkButton href={`/couples/${coupleId}/safety` as Route}>Read and decide</LinkButton>
      </div>
    </Notice>
  );
}
