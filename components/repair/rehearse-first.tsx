import type { Route } from "next";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import type { Player } from "./player.ts";

interface RehearseFirstProps {
  player: Player;
  /** What it is to begin with. */
  step: "ask" | "speak";
}

/** The way to practise it first, with somebody outside of it. Nobody is told. */
export function RehearseFirst({ player, step }: RehearseFirstProps) {
  return (
    <LinkButton href={`/rehearsals/new?couple=${player.coupleId}&step=${step}` as Route} wide className="self-start">
      Rehearse it first
    </LinkButton>
  );
}

/** The same, before anybody's turn has come. */
export function HardToSay({ player, step = "speak" }: Pick<RehearseFirstProps, "player"> & { step?: "ask" | "speak" }) {
  return (
    <Disclosure summary="This is hard to say">
      <p>
        Then rehearse it first: alone with a script, with a friend, or with {player.coachName}. It often sits easier
        afterwards, and counts even if the talk never comes. {player.names.other} is not told.
      </p>
      <RehearseFirst player={player} step={step} />
    </Disclosure>
  );
}
