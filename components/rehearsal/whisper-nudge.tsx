import { Icon } from "@/components/ui/icon.tsx";
import { nameOf } from "./after.ts";
import { hintWords } from "./hint-words.ts";
import type { Room } from "./room.ts";
import { nudgesFor } from "./whisper-nudges.ts";

/** What the coach whispered, and the hint that is held up: for the one who practises alone. */
export function Nudge({ room }: { room: Room }) {
  const { whisper, hint } = nudgesFor(room.view);
  const whispered = whisper && room.words[whisper.lineId];
  return (
    <div role="status" className="flex flex-col gap-2 font-sans text-base empty:hidden">
      {whisper && whispered ? (
        <div className="rounded-card border border-accent bg-accent-soft px-4 py-3">
          <p className="flex items-center gap-2 text-sm font-semibold text-muted">
            <Icon name="lock" />
            {nameOf(room, whisper.by)} whispers, to you alone
          </p>
          <p className="max-h-[30dvh] overflow-y-auto whitespace-pre-line wrap-break-word">{whispered}</p>
        </div>
      ) : null}
      {hint ? (
        <p className="rounded-card border border-line bg-accent-soft px-4 py-3">{hintWords[hint.kind].words}</p>
      ) : null}
    </div>
  );
}
