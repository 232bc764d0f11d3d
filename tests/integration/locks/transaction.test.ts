import { afterEach, describe, expect, test, vi } from "vitest";
import { Prisma } from "@/lib/data/generated/prisma/client.ts";
import { asEngine, type EngineTx, straight, withActor, withAuth, withEngine } from "@/lib/data/transaction.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { idOf } from "./named-sql.ts";

// Two connections, so that both can be looked at. The pool is made when the product's client is first loaded.
vi.hoisted(() => {
  process.env.DATABASE_POOL = "2";
});
const { transact } = await import("@/lib/data/client.ts");

/** Actors without standing in the database: what is tried here is only who a connection believes it serves. */
const actorOf = (userId: string) => ({ userId, memberships: [], seats: [] }) as unknown as Actor;
const [ada, ben] = [actorOf(idOf("ada")), actorOf(idOf("ben"))];
const reef = idOf("reef");

interface Identity {
  role: string;
  user: string | null;
  couple: string | null;
}

type Asking = Pick<EngineTx, "$queryRaw">;

const identify = async (tx: Asking): Promise<Identity | undefined> =>
  (
    await tx.$queryRaw<Identity[]>`SELECT current_user::text AS role,
      current_setting('app.user_id', true) AS user, current_setting('app.couple_id', true) AS couple`
  )[0];

/** Resolves once so many have come. */
function meeting(size: number): () => Promise<void> {
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  let waiting = size;
  return () => {
    waiting -= 1;
    if (waiting === 0) open();
    return all;
  };
}

/** What both connections of the pool believe between transactions. */
function identities(): Promise<(Identity | undefined)[]> {
  const meet = meeting(2);
  const look = () => transact([], (tx) => meet().then(() => identify(tx)));
  return Promise.all([look(), look()]);
}

afterEach(async () => {
  for (const identity of await identities()) {
    expect(identity?.role).toMatch(/^rejoin_[0-9a-f]{12}$/);
    expect(identity?.user || null).toBeNull();
    expect(identity?.couple || null).toBeNull();
  }
});

describe("nothing of a transaction stays on its connection", () => {
  test("after it committed", async () => {
    expect(await withActor(ada, identify)).toEqual({ role: "rejoin_app", user: ada.userId, couple: "" });
    expect(await withEngine(ben, reef, identify)).toEqual({ role: "rejoin_engine", user: ben.userId, couple: reef });
    expect(await withAuth(identify)).toEqual({ role: "rejoin_auth", user: "", couple: "" });
  });

  test("after the work threw", async () => {
    const work = () => Promise.reject(new Error("in the middle"));
    await expect(withEngine(ada, reef, work)).rejects.toThrow("in the middle");
  });

  test.each(["SELECT 1/0", 'SELECT email FROM "user"', "no statement at all"])("after %s failed", async (statement) => {
    await expect(withActor(ada, (tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow();
  });

  test("after the work went on past a failed statement", async () => {
    const work = withActor(ada, async (tx) => {
      await tx.$executeRaw`SELECT 1/0`.catch(() => null);
      return identify(tx);
    });
    await expect(work).rejects.toThrow();
  });

  test("after its connection was cut", async () => {
    const cut = withActor(ada, (tx) => tx.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`);
    await expect(cut).rejects.toThrow();
  });
});

describe("a transaction that can't begin as it should runs no work and leaves nothing behind", () => {
  test.each([
    "SELECT set_config('app.user_id', 'somebody', false), 1/0",
    "SELECT pg_terminate_backend(pg_backend_pid())",
    "no statement at all",
  ])("%s", async (sql) => {
    const work = vi.fn(identify);
    // More often than there are connections: each is given back.
    for (let times = 0; times < 3; times++) {
      await expect(transact([{ sql, args: [], argTypes: [] }], work)).rejects.toThrow();
    }
    expect(work).not.toHaveBeenCalled();
  });
});

test("two at once each keep their own", async () => {
  const meet = meeting(2);
  const work = (tx: Asking) => meet().then(() => identify(tx));
  expect(await Promise.all([withActor(ada, work), withEngine(ben, reef, work)])).toEqual([
    { role: "rejoin_app", user: ada.userId, couple: "" },
    { role: "rejoin_engine", user: ben.userId, couple: reef },
  ]);
});

test("a second copy of the module, as a build makes them, takes on roles as the first does", async () => {
  vi.resetModules();
  const copy = await import("@/lib/data/transaction.ts");
  expect(copy.withActor).not.toBe(withActor);
  expect(await copy.withActor(ada, identify)).toEqual({ role: "rejoin_app", user: ada.userId, couple: "" });
});

test("the engine's part within an actor's transaction is handed back", async () => {
  const seen = await withActor(ada, async (tx) => [await asEngine(tx, ada, reef, identify), await identify(tx)]);
  expect(seen).toEqual([
    { role: "rejoin_engine", user: ada.userId, couple: reef },
    { role: "rejoin_app", user: ada.userId, couple: "" },
  ]);
});

describe("an identity that isn't one", () => {
  test.each(["", "nobody", "' OR true --"])("%j as a person reads nothing", async (userId) => {
    const read = withActor(actorOf(userId), (tx) => tx.draft.findMany());
    if (userId) await expect(read).rejects.toThrow();
    else expect(await read).toEqual([]);
  });

  test.each(["", "nowhere", `${reef}'`])("%j as a couple is not found", async (coupleId) => {
    await expect(async () => withEngine(ada, coupleId, identify)).rejects.toThrow(NotFound);
  });
});

describe("a statement straight to the driver", () => {
  const whoAmI = Prisma.sql`SELECT access.user_id(), ${"told"}::text`;

  test("is in the transaction, as whoever it serves", async () => {
    expect(await withEngine(ada, reef, (tx) => straight(tx, whoAmI))).toEqual([[ada.userId, "told"]]);
  });

  test("is never sent once the transaction is over: its connection may serve somebody else", async () => {
    const left: EngineTx[] = [];
    const keep = async (tx: EngineTx) => left.push(tx);
    await withEngine(ada, reef, keep);
    await expect(
      withEngine(ada, reef, async (tx) => {
        await keep(tx);
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    expect(left).toHaveLength(2);
    const meet = meeting(3);
    const others = [ben, ben].map((actor) => withEngine(actor, reef, meet));
    for (const tx of left) await expect(straight(tx, whoAmI)).rejects.toThrow("the transaction is over");
    await meet();
    await Promise.all(others);
  });
});
