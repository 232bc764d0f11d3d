import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { ArgType, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";
import { type Prisma, PrismaClient } from "./generated/prisma/client.ts";

// Only transaction.ts imports this: every query runs in a transaction that has taken on one of the narrow roles.
/**
 * The statements that Postgres plans once a connection rather than each time: large ones on a busy path say so in a comment.
 * All of them would be too many, since those that Prisma writes come in endless variants.
 */
const prepared = /^\s*\/\* prepared: ([\w-]+) \*\//;

interface Begun {
  /** What the transaction begins with, right after BEGIN. */
  begin: readonly SqlQuery[];
  /** Where it is; null before it has begun, and again once it is over and the connection somebody else's. */
  connection: Transaction | null;
}

type Opening = AsyncLocalStorage<Begun>;

/** Nothing goes past the end of a transaction: by then its connection may be in another. */
function letGoAtEnd(transaction: Transaction, begun: Begun): void {
  const { commit, rollback } = transaction;
  const over = (end: () => Promise<void>) => () => {
    begun.connection = null;
    return end.call(transaction);
  };
  Object.assign(transaction, { commit: over(commit), rollback: over(rollback) });
  begun.connection = transaction;
}

/** Sends the opening on the connection itself: Prisma's client takes about as long for a statement as Postgres does. */
class OpeningPg extends PrismaPg {
  constructor(
    private readonly opening: Opening,
    ...pool: ConstructorParameters<typeof PrismaPg>
  ) {
    super(...pool);
  }

  override async connect() {
    const adapter = await super.connect();
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => {
      const transaction = await begin(isolationLevel);
      const begun = this.opening.getStore();
      if (!begun) return transaction;
      try {
        for (const statement of begun.begin) await transaction.executeRaw(statement);
        letGoAtEnd(transaction, begun);
        return transaction;
      } catch (error) {
        // Where the connection is gone, so is what it began.
        await transaction.executeRaw({ sql: "ROLLBACK", args: [], argTypes: [] }).catch(() => undefined);
        await transaction.rollback();
        throw error;
      }
    };
    return adapter;
  }
}

const makeClient = (opening: Opening) =>
  new PrismaClient({
    adapter: new OpeningPg(
      opening,
      { connectionString: process.env.RUNTIME_DATABASE_URL, max: Number(process.env.DATABASE_POOL ?? 10) },
      { statementNameGenerator: ({ sql }) => prepared.exec(sql)?.[1] ?? "" },
    ),
    // Otherwise each call makes an error in advance, for the place it would name, and errors quote what was asked for.
    errorFormat: "minimal",
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });

interface Pool {
  opening: Opening;
  client: PrismaClient;
}

function makePool(): Pool {
  const opening: Opening = new AsyncLocalStorage();
  return { opening, client: makeClient(opening) };
}

// One for the whole process, both together: the build copies this module into several places.
const kept = globalThis as unknown as { rejoinPool?: Pool };
kept.rejoinPool ??= makePool();
const { opening, client } = kept.rejoinPool;

const begunBy = new WeakMap<Prisma.TransactionClient, Begun>();

/** Runs the work in a transaction of its own that has begun with these statements. `timeout`: for what takes longer, milliseconds. */
export function transact<T>(
  begin: readonly SqlQuery[],
  work: (tx: Prisma.TransactionClient) => Promise<T>,
  timeout?: number,
): Promise<T> {
  const begun: Begun = { begin, connection: null };
  const known = (tx: Prisma.TransactionClient): Promise<T> => {
    begunBy.set(tx, begun);
    return work(tx);
  };
  return opening.run(begun, () => client.$transaction(known, timeout === undefined ? {} : { timeout }));
}

/** Sends a statement in the transaction by the driver itself. Returns the rows as they came, JSON as text. */
export async function sendStraight(tx: Prisma.TransactionClient, query: Prisma.Sql): Promise<unknown[][]> {
  const connection = begunBy.get(tx)?.connection;
  if (!connection) throw new Error("the transaction is over");
  const argTypes = query.values.map((): ArgType => ({ scalarType: "unknown", arity: "scalar" }));
  const { rows } = await connection.queryRaw({ sql: query.text, args: query.values, argTypes });
  return rows;
}
