import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/prisma/client.ts";

// Only transaction.ts imports this: every query runs in a transaction that has taken on one of the narrow roles.
/**
 * The statements that Postgres plans once a connection rather than each time: large ones on a busy path say so in a comment.
 * All of them would be too many, since those that Prisma writes come in endless variants.
 */
const prepared = /^\s*\/\* prepared: ([\w-]+) \*\//;

const makeClient = () =>
  new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: process.env.RUNTIME_DATABASE_URL, max: Number(process.env.DATABASE_POOL ?? 10) },
      { statementNameGenerator: ({ sql }) => prepared.exec(sql)?.[1] ?? "" },
    ),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });

const kept = globalThis as unknown as { rejoinPrisma?: PrismaClient };
kept.rejoinPrisma ??= makeClient();
export const client: PrismaClient = kept.rejoinPrisma;
