import { Button } from "@/components/ui/button.tsx";
import { Icon, type IconName } from "@/components/ui/icon.tsx";
import type { DraftStatus } from "./draft-keeper.ts";

const unkept = "This phone can’t keep them, so please leave this page open.";

/** What is true of the words now: never more than that. */
function wordsFor(status: DraftStatus): { icon: IconName; words: string } | null {
  switch (status.kind) {
    case "empty":
      return { icon: "lock", words: "Nothing written yet. It saves itself as you write." };
    case "saving":
      return { icon: "clock", words: "Not saved yet" };
    case "saved":
      return { icon: "check", words: "Saved. Only you can see this." };
    case "noSignal":
      return {
        icon: "caution",
        words: `No signal. ${status.here ? "Your words are kept on this phone until it returns." : unkept}`,
      };
    case "signedOut":
      return {
        icon: "caution",
        words: `You are signed out. ${status.here ? "Your words are kept on this phone until you sign in again." : unkept}`,
      };
    case "refused":
      return {
        icon: "caution",
        words: "This can’t be saved here any more. Copy your words before you leave this page.",
      };
    case "elsewhere":
      return null;
  }
}

interface DraftStatusLineProps {
  status: DraftStatus;
  /** What the server said without script. */
  message: string | null;
  takeTheirs: () => void;
  keepMine: () => void;
}

/** The line beneath a draft, heard politely; and the choice when two devices wrote different words. */
export function DraftStatusLine({ status, message, takeTheirs, keepMine }: DraftStatusLineProps) {
  const line = wordsFor(status);
  return (
    <div role="status" className="font-sans text-sm text-muted">
      {line ? (
        <p className="flex items-start gap-2">
          <Icon name={line.icon} className="mt-0.5" />
          <span>{message ?? line.words}</span>
        </p>
      ) : null}
      {status.kind === "elsewhere" ? (
        <div className="flex flex-col gap-3 rounded-card border border-line bg-accent-soft p-4 text-base text-ink">
          <p className="font-semibold">You wrote something newer on another device</p>
          <p className="max-h-40 overflow-y-auto rounded-control bg-surface p-3 font-serif whitespace-pre-line">
            {status.theirs.text || "There, the page is empty."}
          </p>
          <Button onClick={takeTheirs}>Use those words</Button>
          <Button onClick={keepMine}>Keep what is here</Button>
        </div>
      ) : null}
    </div>
  );
}
