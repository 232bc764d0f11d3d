import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Command } from "@/lib/domain/repair/command.ts";
import { actInRepair, actInRepairSchema } from "@/lib/use-cases/repair/act-in-repair.ts";
import { coupleAtOrder } from "@/tests/setup/couple-at-order.ts";
import { asOwner, type CoupleWorld } from "@/tests/setup/couple-world.ts";
import { Dice } from "@/tests/setup/dice.ts";

/** How many writes are sent; npm run test:deep asks for all of them. */
const writes = Number(process.env.REPAIR_WRITES ?? 200);
const seed = Number(process.env.REPAIR_SEED ?? 20_261_121);
const perCouple = 250;
/** Copies of a write are shuffled among those of so many others. */
const perWindow = 50;
/** How many are on their way at a time. */
const atOnce = 8;

interface Write {
  key: string;
  userId: string;
  command: Command;
}

/** Writes that are all different, so that none of them is a repeat of another. */
function windowOf(world: CoupleWorld, index: number): Write[] {
  const seats = [world.a, world.b] as const;
  const first = index % 2 === 0 ? "a" : "b";
  const orders = seats.flatMap((userId): Omit<Write, "key">[] =>
    (["moreStirred", "raiser", "turns"] as const).map((idea) => ({
      userId,
      command: { type: "proposeOrder", first, idea },
    })),
  );
  const ratings = Array.from({ length: perWindow - orders.length }, (_, n): Omit<Write, "key"> => {
    const half = n >> 1;
    const moment = (["before", "after", "resume"] as const)[Math.floor(half / 10) % 3] ?? "before";
    return {
      userId: seats[n % 2] ?? world.a,
      command: { type: "rate", rating: 1 + (half % 10), step: "order", moment },
    };
  });
  return [...orders, ...ratings].map((write) => ({ ...write, key: randomUUID() }));
}

/** Sends each copy, several at a time, in the order given. */
async function send(world: CoupleWorld, copies: readonly Write[]): Promise<void> {
  const contexts = { [world.a]: await world.as(world.a), [world.b]: await world.as(world.b) };
  const left = [...copies];
  const sender = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { key, userId, command } = next;
      const context = contexts[userId];
      if (!context) throw new Error("nobody");
      world.now = new Date(world.now.getTime() + 1000);
      const input = actInRepairSchema.parse({ repairId: world.repairId, key, command });
      expect(await actInRepair({ ...context, now: world.now }, input)).toEqual({ ok: true });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
}

const countOf = async (sql: string, values: unknown[]): Promise<number> =>
  Number((await asOwner<{ count: string }>(sql, values))[0]?.count);

test(`${writes} writes, each sent one to five times in any order, have one effect each`, {
  timeout: 20_000 + writes * 400,
}, async () => {
  const dice = new Dice(seed);
  for (let sent = 0; sent < writes; sent += perCouple) {
    const world = await coupleAtOrder();
    const ids = [world.coupleId];
    const before = {
      rated: await countOf("SELECT count(*) FROM check_in WHERE couple_id = $1", ids),
      receipts: await countOf("SELECT count(*) FROM command_receipt WHERE user_id = ANY ($1)", [[world.a, world.b]]),
    };
    const all: Write[] = [];
    for (let index = 0; index * perWindow < Math.min(perCouple, writes - sent); index += 1) {
      const window = windowOf(world, index);
      all.push(...window);
      await send(world, dice.shuffle(window.flatMap((write) => Array<Write>(1 + dice.below(5)).fill(write))));
      world.wait(2);
    }
    const rates = all.filter(({ command }) => command.type === "rate").length;
    const orders = all.length - rates;
    const counts = {
      checkIns: (await countOf("SELECT count(*) FROM check_in WHERE couple_id = $1", ids)) - before.rated,
      rated: await countOf("SELECT count(*) FROM private_event WHERE couple_id = $1 AND type = 'rated'", ids),
      proposed: await countOf("SELECT count(*) FROM repair_event WHERE couple_id = $1 AND type = 'orderProposed'", ids),
      audited: await countOf(
        "SELECT count(*) FROM audit_event WHERE couple_id = $1 AND action = 'repair.proposeOrder'",
        ids,
      ),
      receipts:
        (await countOf("SELECT count(*) FROM command_receipt WHERE user_id = ANY ($1)", [[world.a, world.b]])) -
        before.receipts,
    };
    expect(counts, `seed ${seed}`).toEqual({
      checkIns: rates,
      rated: rates + before.rated,
      proposed: orders,
      audited: orders,
      receipts: all.length,
    });
  }
});
