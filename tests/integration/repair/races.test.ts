import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withEngine } from "@/lib/data/transaction.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { later } from "@/lib/domain/repair/instant.ts";
import { refusals } from "@/lib/domain/repair/refusal.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { viewFor } from "@/lib/domain/repair/view-for.ts";
import { type Acted, type ActInRepair, actInRepair, actInRepairSchema } from "@/lib/use-cases/repair/act-in-repair.ts";
import { loadRepair } from "@/lib/use-cases/repair/load-repair.ts";
import { coupleAtOrder } from "@/tests/setup/couple-at-order.ts";
import { asOwner, type CoupleWorld } from "@/tests/setup/couple-world.ts";
import { Dice } from "@/tests/setup/dice.ts";
import { commandsOf } from "@/tests/setup/repair-commands.ts";
import { nextCommand, type Playing, promised } from "@/tests/setup/repair-cooperation.ts";
import { verifyRepairs } from "@/tests/setup/verify-repairs.ts";

/** How many races are run; npm run test:deep asks for all of them. */
const races = Number(process.env.REPAIR_RACES ?? 40);
const seed = Number(process.env.REPAIR_SEED ?? 20_261_121);
/** A couple's log grows with each race; another couple takes over. */
const perCouple = 100;
const seats = ["a", "b"] as const;

/** What nobody else's page depends on. */
const alone: readonly Command["type"][] = ["begin", "rate", "finishStep"];
/** Ways of stepping aside: now and then in life, and in a race. */
const aside: readonly Command["type"][] = ["notYet", "takeBreak", "goBack", "withdrawShare", "startRound"];
/** What can stand already: the same proposal, answer, time or taking back. */
const standing: readonly Command["type"][] = [
  "proposeOrder",
  "answerLingering",
  "takeBreak",
  "notYet",
  "sendShare",
  "withdrawShare",
];
/** Where only one of the two has something to do, or neither, until they have come back to each other. */
const apart: readonly Scene["kind"][] = [
  "private",
  "waitingForBoth",
  "onBreak",
  "waiting",
  "planned",
  "notYet",
  "setDown",
  "answer",
  "askedByYou",
  "name",
  "namedByYou",
  "acknowledge",
  "complete",
];

interface LoggedEvent {
  seq: number;
  coupleVersion: number;
  type: string;
  actorId: string | null;
}

const logOf = (world: CoupleWorld): Promise<LoggedEvent[]> =>
  asOwner(
    `SELECT seq, couple_version AS "coupleVersion", type, actor_id AS "actorId"
     FROM repair_event WHERE repair_id = $1 ORDER BY seq`,
    [world.repairId],
  );

const hasReceipt = async (userId: string, key: string): Promise<boolean> =>
  (await asOwner("SELECT 1 FROM command_receipt WHERE user_id = $1 AND key = $2", [userId, key])).length === 1;

/** The repair as it stands in the database. */
async function playing(world: CoupleWorld): Promise<Playing> {
  const { actor } = await world.as(world.a);
  const loaded = await withEngine(actor, world.coupleId, (tx) => loadRepair(tx, actor, world.coupleId, world.repairId));
  if (!loaded) throw new Error("there is nothing to race in");
  const { state } = loaded;
  const now = world.now.toISOString();
  return { state, view: (seat) => viewFor(state, seat, now), nextShare: randomUUID };
}

/** Brings the two back to where there is something to do together. */
async function meetAgain(world: CoupleWorld): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const play = await playing(world);
    if (!seats.some((seat) => apart.includes(play.view(seat).scene.kind))) return;
    let acted = false;
    for (const seat of seats) {
      const now = await playing(world);
      const over = now.view(seat).scene.kind === "complete";
      const command: Command | null = over ? { type: "startRound", at: null } : nextCommand(now, seat);
      if (command && !("shareId" in command)) acted = (await world.act(world[seat], command)).ok || acted;
    }
    const until = later(promised(play, "a"), promised(play, "b"));
    if (!acted) world.now = new Date(later(until, world.now.toISOString()));
  }
  throw new Error("they never met again");
}

/** What this person might do on the page they have open, and the version it showed. */
function drawInput(world: CoupleWorld, play: Playing, seat: Seat, dice: Dice): ActInRepair {
  const { moves, version } = play.view(seat);
  const on = moves.filter((move) => ![...aside, ...alone, "stop"].includes(move));
  const off = moves.filter((move) => aside.includes(move));
  const chosen = on.length > 0 && dice.below(8) > 0 ? on : [...off, "rate" as const];
  const now = world.now.toISOString();
  const command = dice.pick(commandsOf(dice.pick(chosen), { now, state: play.state }, seat, randomUUID()));
  const sends = "shareId" in command && command.shareId !== null && command.type !== "withdrawShare";
  return actInRepairSchema.parse({
    repairId: world.repairId,
    key: randomUUID(),
    command,
    seen: version,
    confirmed: true,
    ...(sends ? { text: `The words of ${seat}.` } : {}),
  });
}

/** What came of one side of a race: kept, with its own line in the log; refused, with none; or nothing left to do. */
async function checkOutcome(
  userId: string,
  { key, command, text }: ActInRepair,
  acted: Acted,
  grown: readonly LoggedEvent[],
): Promise<"kept" | "refused" | "already" | "alone"> {
  const own = grown.filter((event) => event.actorId === userId);
  const kept = await hasReceipt(userId, key);
  if (!acted.ok) {
    expect(Object.keys(refusals)).toContain(acted.reason);
    expect({ kept, own }, command.type).toEqual({ kept: false, own: [] });
    return "refused";
  }
  expect(kept, command.type).toBe(true);
  if (alone.includes(command.type)) return "alone";
  expect(own.length, command.type).toBeLessThanOrEqual(1);
  const isNew = own.length === 1;
  // What stands as it was asked for is the one thing that needs no line of its own.
  if (!isNew) expect(standing).toContain(command.type);
  if (isNew && text !== undefined && "shareId" in command) {
    const shares = await asOwner("SELECT user_id FROM share WHERE id = $1", [command.shareId]);
    expect(shares).toEqual([{ user_id: userId }]);
  }
  return isNew ? "kept" : "already";
}

/** Both act at once, on two connections, each on the page they had open. */
async function race(world: CoupleWorld, dice: Dice): Promise<string> {
  const before = await logOf(world);
  const play = await playing(world);
  const inputs = { a: drawInput(world, play, "a", dice), b: drawInput(world, play, "b", dice) };
  const contexts = { a: await world.as(world.a), b: await world.as(world.b) };
  const [a, b] = await Promise.all(seats.map((seat) => actInRepair(contexts[seat], inputs[seat])));
  if (!a || !b) throw new Error("both were to act");
  const log = await logOf(world);
  expect(log.slice(0, before.length)).toEqual(before);
  expect(log.map((event) => event.seq)).toEqual(log.map((_, index) => index + 1));
  expect(log.map((event) => event.coupleVersion)).toEqual(log.map((_, index) => index + 1));
  const grown = log.slice(before.length);
  const came = [await checkOutcome(world.a, inputs.a, a, grown), await checkOutcome(world.b, inputs.b, b, grown)];
  return came.sort().join(" and ");
}

test(`${races} races of both on one step: both are kept, or one is told why not`, {
  timeout: 20_000 + races * 1500,
}, async () => {
  const dice = new Dice(seed);
  const outcomes = new Map<string, number>();
  let world = await coupleAtOrder();
  for (let run = 1; run <= races; run += 1) {
    if (run % perCouple === 0) world = await coupleAtOrder();
    await meetAgain(world);
    const outcome = await race(world, dice).catch((error: Error) => {
      throw new Error(`race ${run} from seed ${seed}: ${error.message}`, { cause: error });
    });
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    world.wait(dice.pick([0, 1, 1, 3, 25]));
  }
  expect((await verifyRepairs(world.now)).differences).toEqual([]);
  // It raced indeed: some were both kept, and some found the other there first. Who comes first is for the machine to
  // say, so that of a few races nothing can be asked but that they were no walk-over.
  const count = (outcome: string) => outcomes.get(outcome) ?? 0;
  expect(count("kept and kept") + count("kept and refused")).toBeGreaterThan(races / 20);
  if (races < 1000) return;
  expect(count("kept and kept")).toBeGreaterThan(races / 40);
  expect(count("kept and refused")).toBeGreaterThan(0);
});
