import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { FormState } from "@/lib/domain/form.ts";
import { signInWithPassword } from "@/lib/session/sign-in.ts";
import { isCode, isTest, ourFiles, textOf } from "@/tests/architecture/source-files.ts";
import { AccountWorld, goodPassword } from "@/tests/setup/account-world.ts";
import { jar, sent } from "@/tests/setup/next-headers.ts";

vi.mock("next/headers", () => import("@/tests/setup/next-headers.ts"));
// What Next does after an answer: it needs a request of Next's own.
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/server", () => ({ after: () => undefined }));

// Every exported function of these is an address that anybody can send anything to.
const files = ourFiles.filter((path) => isCode(path) && !isTest(path) && /^["']use server["']/m.test(textOf(path)));

type Action = (...sent: unknown[]) => Promise<FormState | { ok: boolean } | undefined>;
const actions = (
  await Promise.all(
    files.map(async (path) => {
      const found = (await import(/* @vite-ignore */ `/${path}`)) as Record<string, Action>;
      return Object.entries(found).map(([name, action]) => ({ path, name, action }));
    }),
  )
).flat();

const untouched: FormState = { errors: {}, values: {}, message: null, done: false };

function formOf(entries: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

/** The names that our forms give to their fields, and some that no form should have. */
const fieldNames = [
  "repairId",
  "coupleId",
  "type",
  "step",
  "command",
  "key",
  "token",
  "email",
  "password",
  "text",
].concat(["theme", "round", "version", "kind", "given", "next", "__proto__", "constructor", "then", "length"]);

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

/** Whatever the wire can carry to an action in place of a form. */
const hostile: [string, () => unknown][] = [
  ["nothing", () => undefined],
  ["null", () => null],
  ["an empty text", () => ""],
  ["a text", () => "type=stop&repairId=1"],
  ["a number", () => 7],
  ["no number", () => Number.NaN],
  ["a truth", () => true],
  ["a big number", () => 10n],
  ["a symbol", () => Symbol.for("form")],
  ["an empty list", () => []],
  ["a list of lists", () => [["type", "stop"]]],
  ["an object", () => ({})],
  ["an object like a form", () => ({ get: "type", has: "type", getAll: [], keys: [] })],
  ["an object without a prototype", () => Object.assign(Object.create(null), { repairId: randomUUID() })],
  ["an object that holds itself", () => cyclic],
  ["a map", () => new Map([["type", "stop"]])],
  ["a set", () => new Set(["type"])],
  ["no date", () => new Date(Number.NaN)],
  ["bytes", () => new Uint8Array(8)],
  ["a file", () => new Blob(["type=stop"])],
  ["a function", () => () => "stop"],
  ["a promise", () => Promise.resolve("stop")],
  ["an empty form", () => formOf([])],
  ["a form of files", () => formOf(fieldNames.map((name) => [name, new Blob(["x"])]))],
  ["a form of empty fields", () => formOf(fieldNames.map((name) => [name, ""]))],
  ["a form of lists", () => formOf(fieldNames.map((name) => [`${name}[]`, "x"]))],
  ["a form of broken text", () => formOf(fieldNames.map((name) => [name, "\0\ud800%E0%A4%A"]))],
  ["a form of long text", () => formOf(fieldNames.map((name) => [name, "x".repeat(100_000)]))],
  ["a form of ids that lead nowhere", () => formOf(fieldNames.map((name) => [name, randomUUID()]))],
];

const isOfNext = (error: unknown) =>
  /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK;404)/.test(String((error as { digest?: unknown } | null)?.digest));

/** What came of it: an answer, or where Next is told to lead. A fault of ours comes through as it is. */
async function send(action: Action, ...args: unknown[]) {
  try {
    return await action(...args);
  } catch (error) {
    if (isOfNext(error)) return undefined;
    throw error;
  }
}

test("every action is found, and takes nothing it was sent for a form", () => {
  expect(files).toEqual(ourFiles.filter((path) => /^app\/.*\/actions\.ts$/.test(path)));
  for (const path of files) expect(textOf(path).match(/["']use server["']/g), path).toHaveLength(1);
  for (const path of files) expect(textOf(path), path).not.toMatch(/\w\??: FormData\b/);
  expect(actions.length).toBeGreaterThan(25);
  for (const { path, name } of actions) expect(name, path).toMatch(/Action$/);
});

describe.each(["nobody", "somebody"] as const)("sent by %s", (who) => {
  let world: AccountWorld;
  beforeAll(async () => {
    world = await AccountWorld.build();
  });
  beforeEach(async () => {
    jar.clear();
    sent.set("x-forwarded-for", "198.51.100.7");
    if (who === "somebody") await signInWithPassword(world.email, goodPassword);
  });

  test.each(actions)("$name of $path answers whatever is sent", async ({ name, action }) => {
    for (const [what, make] of hostile) {
      for (const args of [[make()], [untouched, make()], [make(), make()], [make(), make(), make()]]) {
        const answer = await send(action, ...args).catch((error: unknown) => {
          throw new Error(`${name} broke at ${what}, number ${args.length}`, { cause: error });
        });
        if (answer === undefined) continue;
        if ("ok" in answer) expect(answer.ok, what).toBe(false);
        else expect(answer, what).toMatchObject({ done: false });
        if ("errors" in answer)
          expect([answer.message, ...Object.values(answer.errors)], what).toContainEqual(expect.any(String));
      }
    }
  });
});
