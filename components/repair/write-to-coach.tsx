import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button.tsx";
import type { Player } from "./player.ts";

/** The way to the coach, wherever one waits. It is the same for both, whatever either has done with it. */
export function WriteToCoach({ player }: { player: Player }) {
  return (
    <LinkButton href={`/journal/${player.coupleId}/coach` as Route} wide className="self-start">
      Write to {player.coachName}
    </LinkButton>
  );
}
