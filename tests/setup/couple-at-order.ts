import type { Command } from "@/lib/domain/repair/command.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { CoupleWorld } from "./couple-world.ts";

const calm: Command = { type: "rate", rating: 3, step: "regulate", moment: "before" };

/** A couple who named the moment and are both settled: who goes first is theirs to agree on. */
export async function coupleAtOrder(): Promise<CoupleWorld> {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  const settling: Command[] = [calm, { type: "finishStep", step: "regulate" }, { type: "finishStep", step: "intent" }];
  const steps: [string, Command][] = [
    [world.a, { type: "name" }],
    [world.b, { type: "acknowledge" }],
    ...[world.a, world.b].flatMap((who) => settling.map((command): [string, Command] => [who, command])),
  ];
  for (const [who, command] of steps) {
    const acted = await world.act(who, command);
    if (!acted.ok) throw new Error(`${command.type}: ${acted.reason}`);
  }
  return world;
}
