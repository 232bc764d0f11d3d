import { randomUUID } from "node:crypto";
import { withEngine } from "@/lib/data/transaction.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { viewFor } from "@/lib/domain/repair/view-for.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { deleteEntry } from "@/lib/use-cases/journal/delete-entry.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { type LoadedRepair, loadRepair } from "@/lib/use-cases/repair/load-repair.ts";
import { readWork } from "@/lib/use-cases/repair/read-work.ts";
import { asOwner, type CoupleWorld } from "./couple-world.ts";
import type { Dice } from "./dice.ts";
import { commandsOf } from "./repair-commands.ts";
import { nextCommand } from "./repair-cooperation.ts";

const pauses = [0, 1, 3, 30, 6 * 60, 2 * 24 * 60, 20 * 24 * 60];

/** Something that both may want, or anything at all that is offered. */
function choose(dice: Dice, loaded: LoadedRepair, now: string): Command | null {
  const { state, seat } = loaded;
  const view = viewFor(state, seat, now);
  const together = nextCommand({ state, view: () => view, nextShare: randomUUID }, seat);
  if (together && dice.below(5) > 0) return together;
  const type = dice.pick(view.moves);
  if (type === "stop" && dice.below(4) > 0) return together;
  const commands = commandsOf(type, { now, state }, seat, randomUUID());
  const command = dice.pick(commands);
  return command.type === "rate" ? { ...command, moment: dice.pick(["before", "after", "resume"] as const) } : command;
}

/** Deletes one of a person's ratings from their journal, if they gave any. */
async function deleteRating(world: CoupleWorld, dice: Dice, userId: string): Promise<void> {
  const ratings = await asOwner<{ id: string }>(
    "SELECT id FROM check_in WHERE user_id = $1 AND couple_id = $2 ORDER BY id",
    [userId, world.coupleId],
  );
  if (ratings.length === 0) return;
  const { id } = dice.pick(ratings);
  await deleteEntry(await world.as(userId), { kind: "rating", id, key: randomUUID() });
}

/** One thing that somebody does, as chance has it: one of the two, or their coach. */
async function doSomething(world: CoupleWorld, dice: Dice): Promise<void> {
  const { a, b, coach, coupleId, assignmentId } = world;
  const userId = dice.pick([a, b]);
  const chance = dice.below(40);
  if (chance === 0) return deleteRating(world, dice, userId);
  if (chance === 1) {
    const decision = dice.pick(["hold", "clear", "clear"] as const);
    await decideClearance(await world.as(coach), { coupleId, decision, checkIds: [] });
    return;
  }
  const context = await world.as(userId);
  const work = await readWork(context, { coupleId });
  if (!work || work.view.scene.kind === "complete" || work.view.scene.kind === "stopped") {
    const begun = await beginRepair(context, { assignmentId });
    if (begun.ok) world.repairId = begun.repairId;
    if (!work) return;
  }
  const loaded = await withEngine(context.actor, coupleId, (tx) => loadRepair(tx, context.actor, coupleId));
  if (!loaded?.repairId) return;
  world.repairId = loaded.repairId;
  const command = choose(dice, loaded, context.now.toISOString());
  if (command) await world.act(userId, command, { text: "Something." });
}

/** A couple's history through the product's own verbs: long enough to go over the end of a quarter. */
export async function playHistory(world: CoupleWorld, dice: Dice, acts: number): Promise<void> {
  for (let act = 0; act < acts; act++) {
    world.wait(dice.pick(pauses));
    await doSomething(world, dice);
  }
}
