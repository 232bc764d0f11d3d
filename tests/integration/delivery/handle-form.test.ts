import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { perform } from "@/lib/delivery/perform.ts";
import { receive } from "@/lib/delivery/receive.ts";
import { Conflict, Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { signInWithPassword } from "@/lib/session/sign-in.ts";
import { AccountWorld, goodPassword } from "@/tests/setup/account-world.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { jar, sent } from "@/tests/setup/next-headers.ts";

vi.mock("next/headers", () => import("@/tests/setup/next-headers.ts"));

const schema = z.object({ guess: z.string("Write your guess.").transform((guess) => guess.trim()) });

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

/** A verb that lets one word pass. */
const guessing = {
  schema,
  refusals: { wrong: { field: "guess", message: "Not this." } },
  verb: (_: unknown, { guess }: { guess: string }) =>
    Promise.resolve(guess === "heron" ? { ok: true as const } : { ok: false as const, reason: "wrong" as const }),
  done: (_: unknown, { guess }: { guess: string }) => `${guess}, yes.`,
};

beforeEach(() => sent.set("x-forwarded-for", "198.51.100.7"));
afterEach(async () => {
  jar.clear();
  sent.delete("next-action");
  await asOwner("TRUNCATE rate_limit");
});

describe("a form that anybody may send", () => {
  const send = (guess: string) =>
    receive({ ...guessing, form: formOf({ guess }), limit: { what: "setUp", address: () => "it" } });

  test("is read, done, and answered", async () => {
    expect(await send(" heron ")).toMatchObject({ done: true, message: "heron, yes.", values: {} });
    expect(await send("owl")).toMatchObject({ done: false, errors: { guess: "Not this." }, values: { guess: "owl" } });
  });

  test("counts what fails and not what succeeds", async () => {
    for (let i = 0; i < 25; i++) expect((await send("heron")).done).toBe(true);
    for (let i = 0; i < 20; i++) expect((await send("owl")).errors).toEqual({ guess: "Not this." });
    const refused = await send("heron");
    expect(refused).toMatchObject({ done: false, values: { guess: "heron" } });
    expect(refused.message).toContain("That was a lot of tries.");
  });

  test("isn't counted when a field is missing", async () => {
    const empty = () => receive({ ...guessing, form: formOf({}), limit: { what: "setUp", address: () => "it" } });
    for (let i = 0; i < 25; i++) expect((await empty()).errors).toEqual({ guess: "Write your guess." });
    expect((await send("heron")).done).toBe(true);
  });
});

describe("a form of a person who is signed in", () => {
  const send = (guess: string) => perform({ ...guessing, form: formOf({ guess }) });

  test("is done as that person", async () => {
    const world = await AccountWorld.build();
    await signInWithPassword(world.email, goodPassword);
    const verb = vi.fn(guessing.verb);
    expect(await perform({ ...guessing, verb, form: formOf({ guess: "heron" }) })).toMatchObject({ done: true });
    expect(verb.mock.lastCall?.[0]).toMatchObject({ actor: { userId: world.userId } });
  });

  test("keeps the words of somebody who isn't any more, and does nothing", async () => {
    sent.set("next-action", "one of ours");
    const verb = vi.fn(guessing.verb);
    const state = await perform({ ...guessing, verb, form: formOf({ guess: "heron" }) });
    expect(state).toMatchObject({ done: false, values: { guess: "heron" } });
    expect(state.message).toContain("Sign in again in another tab");
    expect(verb).not.toHaveBeenCalled();
  });

  test("leads somebody who isn't any more to sign in, where no script could show them an answer", async () => {
    const verb = vi.fn(guessing.verb);
    for (const guess of ["heron", ""])
      await expect(perform({ ...guessing, verb, form: formOf({ guess }) })).rejects.toMatchObject({
        digest: expect.stringMatching(/^NEXT_REDIRECT;.*;\/sign-in;/),
      });
    expect(verb).not.toHaveBeenCalled();
  });

  test("counts tries where it is told to", async () => {
    const world = await AccountWorld.build();
    await signInWithPassword(world.email, goodPassword);
    const guess = (word: string) => perform({ ...guessing, form: formOf({ guess: word }), limit: "changePassword" });
    for (let i = 0; i < 15; i++) expect((await guess("heron")).done).toBe(true);
    for (let i = 0; i < 10; i++) await guess("owl");
    expect((await guess("heron")).message).toContain("That was a lot of tries.");
    expect((await send("heron")).done).toBe(true);
  });

  test("is answered in words when something is in the way", async () => {
    const world = await AccountWorld.build();
    await signInWithPassword(world.email, goodPassword);
    const meeting = (error: Error) =>
      perform({ ...guessing, form: formOf({ guess: "heron" }), verb: () => Promise.reject(error) });
    expect(await meeting(new Forbidden("it"))).toMatchObject({ message: "This isn’t yours to change." });
    expect(await meeting(new Conflict("it"))).toMatchObject({ values: { guess: "heron" } });
    await expect(meeting(new NotFound("it"))).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
    await expect(meeting(new Error("a fault of ours"))).rejects.toThrow("a fault of ours");
  });
});
