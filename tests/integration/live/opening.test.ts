import { NextRequest } from "next/server";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { GET } from "@/app/api/live/couples/[coupleId]/route.ts";
import { closeLiveBus } from "@/lib/data/live.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import { CoupleWorld } from "@/tests/setup/couple-world.ts";
import { jar } from "@/tests/setup/next-headers.ts";
import { cookieFor } from "@/tests/setup/session-cookie.ts";
import { traceSql } from "@/tests/setup/sql-trace.ts";

vi.mock("next/headers", () => import("@/tests/setup/next-headers.ts"));

beforeEach(() => jar.clear());
afterAll(closeLiveBus);

/** How many transactions a process has at a time, and longer than Prisma lets another one wait for them. */
const [pool, tooLong] = [10, 6];

async function signIn(world: CoupleWorld, userId: string): Promise<void> {
  const [name = "", token] = (await cookieFor(await world.openSession(userId))).split("=");
  jar.set(name, token ?? "");
}

async function open(coupleId: string, signal = new AbortController().signal): Promise<Response> {
  const request = new NextRequest(`http://localhost:3000/api/live/couples/${coupleId}`, { signal });
  return GET(request, { params: Promise.resolve({ coupleId }) });
}

test("hundreds who come at once while the database is taken up are let in late, and none is turned away", {
  timeout: 60_000,
}, async () => {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  await signIn(world, world.a);
  const leaving = new AbortController();
  const taken = Array.from({ length: pool }, () => withAuth((tx) => tx.$queryRaw`SELECT pg_sleep(${tooLong})::text`));
  const { result, trace } = await traceSql(() =>
    Promise.all(Array.from({ length: 150 }, () => open(world.coupleId, leaving.signal))),
  );
  await Promise.all(taken);
  expect(new Set(result.map(({ status }) => status))).toEqual(new Set([200]));
  expect(trace.filter(({ text }) => text.includes("access.watched")).length).toBeLessThan(10);
  leaving.abort();
});

test("who may not watch finds nothing there: nobody, somebody else, and for what can't be", async () => {
  const [mine, other] = [
    await CoupleWorld.build("nine-steps-to-healing"),
    await CoupleWorld.build("nine-steps-to-healing"),
  ];
  expect((await open(mine.coupleId)).status).toBe(404);
  await signIn(mine, other.a);
  for (const coupleId of [mine.coupleId, "nothing"]) expect((await open(coupleId)).status).toBe(404);
});

test("who leaves before they were let in is waited for by nobody", async () => {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  await signIn(world, world.a);
  expect((await open(world.coupleId, AbortSignal.abort())).status).toBe(404);
});
