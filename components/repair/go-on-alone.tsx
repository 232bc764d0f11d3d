import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button.tsx";
import type { Player } from "./player.ts";

/** The way on for one, wherever the two rest. It is the same for both, whatever either has done with it. */
export function GoOnAlone({ player }: { player: Player }) {
  return (
    <LinkButton href={`/solo/begin/${player.coupleId}` as Route} wide className="self-start">
      Go on alone
    </LinkButton>
  );
}
