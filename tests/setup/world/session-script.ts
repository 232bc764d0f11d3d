import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import type { JointEvent, Recorded } from "@/lib/domain/repair/event.ts";
import { type Footprint, footprintsOf } from "@/lib/domain/repair/footprint.ts";
import { jointStep } from "@/lib/domain/repair/step-of-scene.ts";
import type { Dice } from "../dice.ts";
import { nextCommand } from "../repair-cooperation.ts";
import { RepairPlay } from "../repair-play.ts";

/** A line of a joint log. */
export interface Line {
  event: Recorded<JointEvent>;
  footprint: Footprint;
}

/** A repair as the engine let two people play it once, to be told of many couples at other times. */
export type SessionScript = readonly Line[];

const minutes = [1, 1, 2, 3];
const day = 24 * 60;

/** Now and then one does something else than what leads on: takes a break, says "not yet", wants another round. */
function aside(play: RepairPlay, seat: "a" | "b", dice: Dice): boolean {
  const { scene, moves } = play.view(seat);
  const chance = dice.below(100);
  if (chance < 4 && moves.includes("takeBreak")) return play.try(seat, { type: "takeBreak", returnAt: null }) === null;
  if (chance < 8 && scene.kind === "answer") return play.try(seat, { type: "notYet", until: null }) === null;
  if (chance < 30 && scene.kind === "reconnect" && !scene.youSaidComplete && play.state.joint.round < 4) {
    if (play.try(seat, { type: "answerLingering", answer: "something" })) return false;
    return play.try(seat, { type: "startRound", at: null }) === null;
  }
  return false;
}

/** Plays a repair up to some step or to its end, over minutes and days. */
export function playScript(protocol: Protocol, dice: Dice): SessionScript {
  const play = new RepairPlay(protocol);
  // Most leave off somewhere: how many go on from each step is what is looked for.
  const last = dice.below(4) === 0 ? null : dice.pick(protocol.steps).id;
  let idle = 0;
  for (let act = 0; act < 90 && idle < 4; act++) {
    if (last !== null && play.joint.length > 0 && jointStep(play.state) === last && dice.below(3) === 0) break;
    const seat = act % 2 === 0 ? "a" : "b";
    play.wait(dice.below(25) === 0 ? day * (1 + dice.below(9)) : dice.pick(minutes));
    const command = aside(play, seat, dice) ? null : nextCommand(play, seat);
    const refused = command === null || play.try(seat, command) !== null;
    idle = refused ? idle + 1 : 0;
    if (idle === 3) play.wait(30 + dice.below(2 * day));
  }
  const footprints = footprintsOf(play.start, play.joint, play.now);
  const lines = play.joint.flatMap((event, index) => {
    const footprint = footprints[index];
    return footprint ? [{ event, footprint }] : [];
  });
  return lines.length > 0 ? lines : playScript(protocol, dice);
}
