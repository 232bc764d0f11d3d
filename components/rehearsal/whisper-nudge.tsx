import { Icon } from "@/components/ui/icon.tsx";
import { nameOf } from "./after.ts";
import { hintWords } from "./hint-words.ts";
import type { Room } from "./room.ts";
import { nudgesFor } from "./whisper-nudges.ts";

// A long whisper is scrolled in where it stands with the box at the foot of the screen: see RoomBar.
/** What the coach whispered, and the hint that is held up: for the one who practises alone. */
export function Nudge({ room, whisperOnly = false }: { room: Room; whisperOnly?: boolean | undefined }) {
  const { whisper, hint } = nudgesFor(room.view);
  const whispered = whisper && room.words[whisper.lineId];
  return (
    <div role="status" className="flex flex-col gap-2 font-sans text-base empty:hidden">
      {whisper && whispered ? (
        <div className="overflow-y-auto rounded-card border border-accent bg-accent-soft px-4 py-2 [@media(min-height:36rem)]:max-h-[24dvh]">
          <p className="flex items-center gap-2 text-sm font-semibold text-muted">
            <Icon name="lock" />
            {nameOf(room, whisper.by)} whispers, to you alone
          </p>
          {whispered.split(/\n{2,}/).map((part) => (
            <p key={part} className="whitespace-pre-line wrap-break-word">
              {part}
            </p>
          ))}
        </div>
      ) : null}
      {hint && !whisperOnly ? (
        <p className="rounded-card border border-line bg-accent-soft px-4 py-2">{hintWords[hint.kind].words}</p>
      ) : null}
    </div>
  );
}
