import type { Recorded } from "@/lib/domain/repair/event.ts";
import { applyRehearsal } from "./apply-rehearsal.ts";
import { isReplyDue, tipOf } from "./conversation.ts";
import type { RehearsalEvent } from "./event.ts";
import type { RehearsalSetting } from "./setting.ts";
import { startRehearsal } from "./state.ts";

/** Since when the script owes the answer that it owes now, as ISO 8601 in UTC; null where it owes none. */
export function replyDueSince(setting: RehearsalSetting, events: readonly Recorded<RehearsalEvent>[]): string | null {
  let state = startRehearsal(setting);
  let since: string | null = null;
  for (const event of events) {
    const before = tipOf(state);
    state = applyRehearsal(state, event);
    if (!isReplyDue(state)) since = null;
    else if (since === null || tipOf(state) !== before) since = event.recordedAt;
  }
  return since;
}
