import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlQuery } from "@prisma/driver-adapter-utils";
import { type Prisma, PrismaClient } from "./generated/prisma/client.ts";

// Only transaction.ts imports this: every query runs in a transaction that has taken on one of the narrow roles.
/**
 * The statements that Postgres plans once a connection rather than each time: large ones on a busy path say so in a comment.
 * All of them would be too many, since those that Prisma writes come in endless variants.
 */
const prepared = /^\s*\/\* prepared: ([\w-]+) \*\//;

/** What a transaction begins with, right after BEGIN. */
type Opening = AsyncLocalStorage<readonly SqlQuery[]>;

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
      try {
        for (const statement of this.opening.getStore() ?? []) await transaction.executeRaw(statement);
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

/** Runs the work in a transaction of its own that has begun with these statements. `timeout`: for what takes longer, milliseconds. */
export const transact = <T>(
  begin: readonly SqlQuery[],
  work: (tx: Prisma.TransactionClient) => Promise<T>,
  timeout?: number,
): Promise<T> => opening.run(begin, () => client.$transaction(work, timeout === undefined ? {} : { timeout }));
