import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { lockCouple } from "@/lib/data/repairs.ts";
import { type EngineTx, withActor, withEngine } from "@/lib/data/transaction.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

const nobody = { userId: randomUUID(), memberships: [], seats: [] } as unknown as Actor;

const one = await CoupleWorld.build("art-of-repair");
const other = await CoupleWorld.build("art-of-repair");

/** Fails in the way of a lost race until it was tried so often. */
const losing = (code: string, times: number) => {
  const tried = { count: 0 };
  const done = withActor(nobody, async (tx) => {
    tried.count += 1;
    if (tried.count <= times) {
      await tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '${code}'; END $$`);
    }
    return "through";
  });
  return { tried, done };
};

describe("a lost race is run again", () => {
  test.each([
    ["a serialization failure", "40001"],
    ["a deadlock", "40P01"],
  ])("%s", async (_, code) => {
    const { tried, done } = losing(code, 2);
    expect(await done).toBe("through");
    expect(tried.count).toBe(3);
  });

  test("not for ever", async () => {
    const { tried, done } = losing("40001", 100);
    await expect(done).rejects.toThrow();
    expect(tried.count).toBe(5);
  });

  test("and nothing else is", async () => {
    const { tried, done } = losing("23505", 1);
    await expect(done).rejects.toThrow();
    expect(tried.count).toBe(1);
  });

  test("when it shows only at COMMIT", async () => {
    await asOwner("CREATE SEQUENCE commits");
    await asOwner("GRANT USAGE ON SEQUENCE commits TO PUBLIC");
    await asOwner(`CREATE FUNCTION lose_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('public.commits') < 3 THEN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END IF;
      RETURN NULL; END $$`);
    await asOwner(`CREATE CONSTRAINT TRIGGER lose_once AFTER UPDATE ON couple_state DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION lose_once()`);
    const { actor } = await one.as(one.a);
    await withEngine(actor, one.coupleId, (tx) =>
      tx.coupleState.updateMany({ where: { coupleId: one.coupleId }, data: { round: 7 } }),
    );
    await asOwner("DROP TRIGGER lose_once ON couple_state");
    expect(await asOwner("SELECT round FROM couple_state WHERE couple_id = $1", [one.coupleId])).toEqual([
      { round: 7 },
    ]);
  });

  test("two that wait for each other both come through", async () => {
    let waiting = 2;
    let meet = () => {};
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    // Somebody who belongs to both couples: the engine then sees the rows of either in one transaction.
    const both = async (first: CoupleWorld, second: CoupleWorld, tx: EngineTx) => {
      await lockAs(tx, first);
      waiting -= 1;
      if (waiting === 0) meet();
      await met;
      await lockAs(tx, second);
    };
    const lockAs = async (tx: EngineTx, world: CoupleWorld) => {
      await tx.$executeRaw`SELECT set_config('app.user_id', ${world.a}, true), set_config('app.couple_id', ${world.coupleId}, true)`;
      await lockCouple(tx, world.coupleId);
    };
    const { actor } = await one.as(one.a);
    await Promise.all([
      withEngine(actor, one.coupleId, (tx) => both(one, other, tx)),
      withEngine(actor, one.coupleId, (tx) => both(other, one, tx)),
    ]);
    expect(waiting).toBeLessThan(0);
  });
});
