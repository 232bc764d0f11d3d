import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { dayWords } from "@/lib/domain/time/words.ts";
import type { Player } from "./player.ts";

/** Past its end: when it came to rest, and the way to all that one wrote in it. */
export function LookBack({ player }: { player: Player }) {
  const { coupleId, repairId, finishedAt, now, zone } = player;
  if (!finishedAt) return null;
  return (
    <section aria-label="Looking back" className="flex flex-col items-start gap-3 border-l-2 border-line pl-4">
      <p>This came to rest {dayWords(finishedAt, now, zone)}. What you wrote in it is kept in your journal.</p>
      <LinkButton href={`/journal/${coupleId}?repair=${repairId}` as Route} wide>
        What you wrote here
      </LinkButton>
    </section>
  );
}
