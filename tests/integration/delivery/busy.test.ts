import { expect, test } from "vitest";
import { z } from "zod";
import { withActor } from "@/lib/data/transaction.ts";
import { surprised } from "@/lib/delivery/form-answer.ts";
import { respondTo } from "@/lib/delivery/respond.ts";
import { Busy } from "@/lib/domain/errors.ts";
import { CoupleWorld } from "@/tests/setup/couple-world.ts";

test("what finds no connection in time isn't done, says so, and is done when it is sent again", async () => {
  const world = await CoupleWorld.build("art-of-repair");
  const { actor } = await world.as(world.a);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const pool = Number(process.env.DATABASE_POOL ?? 10);
  const holding = Array.from({ length: pool }, () => withActor(actor, () => held));
  let done = 0;
  const send = () =>
    respondTo(
      {
        request: new Request("http://localhost/", { method: "POST", body: "{}" }),
        address: {},
        schema: z.object({}),
      },
      async () => actor,
      () =>
        withActor(actor, async () => {
          done += 1;
          return { ok: true as const };
        }),
    );
  const answer = await send();
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(await answer.json()).toEqual({ ok: false, reason: "busy" });
  expect(done).toBe(0);
  release();
  await Promise.all(holding);
  expect((await send()).status).toBe(200);
  expect(done).toBe(1);
});

test("a form keeps what was typed", () => {
  const state = surprised(new Busy("database"), { text: "I was worried." });
  expect(state).toMatchObject({ done: false, values: { text: "I was worried." } });
  expect(state.message).toContain("isn’t sent yet");
});
