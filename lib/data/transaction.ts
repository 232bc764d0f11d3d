import "server-only";
import type { SqlQuery } from "@prisma/driver-adapter-utils";
import type { Actor } from "@/lib/domain/actor.ts";
import { Busy, NotFound } from "@/lib/domain/errors.ts";
import type { Guest } from "@/lib/domain/guest/guest.ts";
import { sendStraight, transact } from "./client.ts";
import type { Prisma } from "./generated/prisma/client.ts";

declare const role: unique symbol;
type In<Role extends string> = Prisma.TransactionClient & { readonly [role]: Role };

/** A transaction as a signed-in person: row-level security shows what they may see. */
export type ActorTx = In<"app">;
/** A transaction as the repair engine, for one couple and a person of it or its coach. */
export type EngineTx = In<"engine">;
/** A transaction of the sign-in layer: people, sessions, tokens. */
export type AuthTx = In<"auth">;
/** A transaction for joining: the first practice and invitations. */
export type JoinTx = In<"invite">;
/** A transaction that publishes protocols. */
export type JobTx = In<"job">;
/** A transaction in one rehearsal, for somebody who may be there. */
export type RehearsalTx = In<"rehearsal">;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface Failure {
  code?: string;
  cause?: { kind?: string; originalCode?: string };
  meta?: { driverAdapterError?: Failure };
}

/**
 * A lost race, be it a serialization failure or a deadlock: P2034 when a statement of Prisma's own fails, a bare adapter
 * error when COMMIT does, and that error wrapped when a raw query does.
 */
function isLostRace(error: unknown): boolean {
  const seen = error as Failure | null;
  const adapter = seen?.meta?.driverAdapterError ?? seen;
  return seen?.code === "P2034" || adapter?.cause?.kind === "TransactionWriteConflict";
}

/** No connection was free in time, or the work took too long: either way it was rolled back, or never began. */
const isOverrun = (error: unknown): boolean => (error as Failure | null)?.code === "P2028";

/** Whether the locks let something pass no longer that was lawful when it was looked at: things changed in between. */
export const isTurnedAway = (error: unknown): boolean =>
  (error as Failure | null)?.meta?.driverAdapterError?.cause?.originalCode === "42501";

const statement = (sql: string, ...args: string[]): SqlQuery => ({
  sql,
  args,
  argTypes: args.map(() => ({ scalarType: "string", arity: "scalar" })),
});

/** Takes on a role and what its policies go by, until the transaction ends. */
function taking(role: string, settings: Record<string, string>): SqlQuery {
  const all = Object.entries({ role: `rejoin_${role}`, ...settings });
  const sql = `SELECT ${all.map(([name], index) => `set_config('${name}', $${index + 1}, true)`).join(", ")}`;
  return statement(sql, ...all.map(([, value]) => value));
}

const takingOn = (role: string, userId: string, coupleId: string): SqlQuery =>
  taking(role, { "app.user_id": userId, "app.couple_id": coupleId });

/** The same in the midst of a transaction. */
const takeOn = (tx: Prisma.TransactionClient, role: string, userId: string, coupleId: string) => {
  const { sql, args } = takingOn(role, userId, coupleId);
  return tx.$executeRawUnsafe(sql, ...args);
};

async function inTransaction<Tx extends Prisma.TransactionClient, T>(
  begin: readonly SqlQuery[],
  work: (tx: Tx) => Promise<T>,
  timeout?: number,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact(begin, (tx) => work(tx as Tx), timeout);
    } catch (error) {
      if (isOverrun(error)) throw new Busy("database", { cause: error });
      if (attempt === 5 || !isLostRace(error)) throw error;
    }
  }
}

const inRole = <Role extends string, T>(
  name: Role,
  userId: string,
  coupleId: string,
  work: (tx: In<Role>) => Promise<T>,
): Promise<T> => inTransaction([takingOn(name, userId, coupleId)], work);

/** Runs the work as the actor. The role and the identity last for this one transaction. */
export const withActor = <T>(actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> =>
  inRole("app", actor.userId, "", work);

/**
 * Runs the work as the engine for one couple, after the policy table let the actor pass. The database checks once more
 * that the actor belongs to the couple or coaches it.
 */
export const withEngine = <T>(actor: Actor, coupleId: string, work: (tx: EngineTx) => Promise<T>): Promise<T> => {
  if (!uuid.test(coupleId)) throw new NotFound("couple");
  return inRole("engine", actor.userId, coupleId, work);
};

/**
 * The same with the couple's joint work held from the beginning, against every other change to it, as `lockCouple` does
 * later on: for the verb that is on the busiest path. There may be no such couple, which is for the work to find out.
 */
export const withHeldCouple = <T>(actor: Actor, coupleId: string, work: (tx: EngineTx) => Promise<T>): Promise<T> => {
  if (!uuid.test(coupleId)) throw new NotFound("couple");
  const hold = statement("SELECT 1 FROM couple_state WHERE couple_id = $1::uuid FOR UPDATE", coupleId);
  return inTransaction([takingOn("engine", actor.userId, coupleId), hold], work);
};

/**
 * Within a transaction of the actor, takes the engine's part for a while: for a coach's decision, which is theirs to
 * write and the joint log's to follow, both or neither.
 */
export async function asEngine<T>(
  tx: ActorTx,
  actor: Actor,
  coupleId: string,
  work: (tx: EngineTx) => Promise<T>,
): Promise<T> {
  await takeOn(tx, "engine", actor.userId, coupleId);
  // When the work fails, so does the transaction, and with it the role.
  const result = await work(tx as Prisma.TransactionClient as EngineTx);
  await takeOn(tx, "app", actor.userId, "");
  return result;
}

/**
 * Within a transaction of a practice's owner, names the couple that they hand over, for a while: only then, and only of
 * this one, do they reach the row.
 */
export async function asOwnerOf<T>(tx: ActorTx, actor: Actor, coupleId: string, work: () => Promise<T>): Promise<T> {
  await takeOn(tx, "app", actor.userId, coupleId);
  const result = await work();
  await takeOn(tx, "app", actor.userId, "");
  return result;
}

/**
 * Runs the work in one rehearsal, as somebody who may be there: the database checks once more that it is theirs to be in.
 * Whoever makes one names it before it is there.
 */
export async function withRehearsal<T>(
  who: Actor | Guest,
  rehearsalId: string,
  work: (tx: RehearsalTx) => Promise<T>,
): Promise<T> {
  if (!uuid.test(rehearsalId)) throw new NotFound("rehearsal");
  const [userId, guestId] = "guestId" in who ? ["", who.guestId] : [who.userId, ""];
  const settings = { "app.user_id": userId, "app.guest_id": guestId, "app.rehearsal_id": rehearsalId };
  return inTransaction([taking("rehearsal", settings)], work);
}

interface Room {
  rehearsalId: string;
  rehearserId: string;
}

const takingRoom = ({ rehearsalId, rehearserId }: Room): SqlQuery =>
  taking("rehearsal", { "app.user_id": rehearserId, "app.guest_id": "", "app.rehearsal_id": rehearsalId });

/** Runs the work in one rehearsal that nobody asks for, in its rehearser's name: for what becomes of it by itself. */
export const withIdleRehearsal = <T>(room: Room, work: (tx: RehearsalTx) => Promise<T>): Promise<T> =>
  inTransaction([takingRoom(room)], work);

/**
 * Within a transaction of joining, goes into one rehearsal in its rehearser's name for a while: for what a friend may still
 * do who is let in no longer.
 */
export async function inRoom<T>(tx: JoinTx, room: Room, work: (tx: RehearsalTx) => Promise<T>): Promise<T> {
  const plain: Prisma.TransactionClient = tx;
  const run = ({ sql, args }: SqlQuery) => plain.$executeRawUnsafe(sql, ...args);
  await run(takingRoom(room));
  // When the work fails, so does the transaction, and with it the role.
  const result = await work(plain as RehearsalTx);
  await run(taking("invite", { "app.user_id": "", "app.rehearsal_id": "" }));
  return result;
}

/**
 * Within a transaction that changes what rehearsals stand on, finds them as a job would and goes into each in its
 * rehearser's name. Then the transaction is what it was before.
 */
export async function inRooms<R extends Room>(
  tx: ActorTx | EngineTx,
  find: (tx: JobTx) => Promise<R[]>,
  work: (tx: RehearsalTx, room: R) => Promise<void>,
): Promise<void> {
  const plain: Prisma.TransactionClient = tx;
  const run = ({ sql, args }: SqlQuery) => plain.$executeRawUnsafe(sql, ...args);
  const [before] = await plain.$queryRaw<{ role: string; userId: string; coupleId: string }[]>`
    SELECT replace(current_setting('role'), 'rejoin_', '') AS role, current_setting('app.user_id') AS "userId",
      current_setting('app.couple_id') AS "coupleId"`;
  if (!before) throw new Error("a transaction has a role");
  await run(taking("job", {}));
  for (const room of await find(plain as JobTx)) {
    await run(takingRoom(room));
    await work(plain as RehearsalTx, room);
  }
  const { role, userId, coupleId } = before;
  await run(taking(role, { "app.user_id": userId, "app.couple_id": coupleId, "app.rehearsal_id": "" }));
}

export const withAuth = <T>(work: (tx: AuthTx) => Promise<T>): Promise<T> => inRole("auth", "", "", work);
export const withJoining = <T>(work: (tx: JoinTx) => Promise<T>): Promise<T> => inRole("invite", "", "", work);
export const withJob = <T>(work: (tx: JobTx) => Promise<T>): Promise<T> => inRole("job", "", "", work);

const hour = 3_600_000;

/** The same for work on all couples at once, for which nobody waits. */
export const withLongJob = <T>(work: (tx: JobTx) => Promise<T>): Promise<T> =>
  inTransaction([takingOn("job", "", "")], work, hour);

/**
 * A statement past Prisma's client, which takes as long for one as Postgres does: for the busiest path alone. Its values
 * reach Postgres as they are; the rows are what it answers, JSON as text.
 */
export const straight = (tx: EngineTx, query: Prisma.Sql): Promise<unknown[][]> => sendStraight(tx, query);

/** Whether an identifier from outside has the shape of one of ours; anything else can't exist. */
export const isId = (text: string): boolean => uuid.test(text);
