import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { publishProtocols } from "@/lib/use-cases/protocol/publish-protocols.ts";
import { listProtocols, readProtocol } from "@/lib/use-cases/protocol/read-protocols.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { PracticeWorld } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
beforeAll(async () => {
  world = await PracticeWorld.build();
});

const template = () =>
  JSON.parse(
    readFileSync(new URL("../../../prisma/protocols/nine-steps-to-healing.json", import.meta.url), "utf8"),
  ) as Protocol;
const publish = (content: unknown, file = "third.json") =>
  publishProtocols({ now: world.now, newId: randomUUID }, [{ file, content }]);
const publishedVersions = async (key: string) =>
  (await asOwner<{ version: number }>("SELECT version FROM protocol WHERE key = $1 ORDER BY version", [key])).map(
    (row) => row.version,
  );

describe("publishing", () => {
  test("a third file needs no code, and loading it again changes nothing", async () => {
    const third = { ...template(), id: "third-way", title: "A third way" };
    expect(await publish(third)).toEqual({ ok: true, published: ["third-way 1"] });
    expect(await publish(third)).toEqual({ ok: true, published: [] });
    const listed = await listProtocols(await world.as("ines"));
    expect(listed.map(({ protocol }) => protocol.title)).toContain("A third way");
  });

  test("ten servers that start at once publish it once", async () => {
    const content = { ...template(), id: "at-once" };
    await Promise.all(Array.from({ length: 10 }, () => publish(content)));
    expect(await publishedVersions("at-once")).toEqual([1]);
  });

  test("a published version that was edited is refused by name of its file", async () => {
    const changed = { ...template(), id: "third-way", title: "Another way" };
    expect(await publish(changed)).toMatchObject({
      ok: false,
      problems: [{ file: "third.json", problem: expect.stringContaining("Make a new version") }],
    });
    expect(await publish({ ...changed, version: 2 })).toEqual({ ok: true, published: ["third-way 2"] });
    const listed = (await listProtocols(await world.as("ines"))).filter(({ protocol }) => protocol.id === "third-way");
    expect(listed.map(({ protocol }) => protocol.version)).toEqual([2]);
  });

  test("names the field that is wrong, and publishes nothing beside a file that has one", async () => {
    const { source: _, ...without } = { ...template(), id: "broken" };
    const fine = { ...template(), id: "fine" };
    const result = await publishProtocols({ now: world.now, newId: randomUUID }, [
      { file: "fine.json", content: fine },
      { file: "broken.json", content: without },
    ]);
    expect(result).toMatchObject({
      ok: false,
      problems: [{ file: "broken.json", problem: expect.stringContaining("source") }],
    });
    expect(await publishedVersions("fine")).toEqual([]);
  });

  test.each([null, [], "text", 3, {}])("%j is no protocol", async (content) => {
    expect((await publish(content)).ok).toBe(false);
  });

  test("two files of the same version are refused", async () => {
    const result = await publishProtocols({ now: world.now, newId: randomUUID }, [
      { file: "one.json", content: { ...template(), id: "twice" } },
      { file: "two.json", content: { ...template(), id: "twice", title: "Other" } },
    ]);
    expect(result).toMatchObject({ ok: false, problems: [{ file: "two.json" }] });
  });
});

describe("reading", () => {
  test("is for people of a practice, whole and step by step", async () => {
    const protocolId = await world.protocolId();
    const { protocol } = await readProtocol(await world.as("ben"), { protocolId });
    expect(protocol.steps).toHaveLength(9);
    await world.couple();
    await world.join("sam");
    for (const stranger of ["sam", "nia"] as const) {
      const context = await world.as(stranger);
      await expect(readProtocol(context, { protocolId })).rejects.toThrow(NotFound);
      await expect(listProtocols(context)).rejects.toThrow(NotFound);
    }
  });

  test.each([randomUUID(), "1"])("%s is not found", async (protocolId) => {
    await expect(readProtocol(await world.as("ines"), { protocolId })).rejects.toThrow(NotFound);
  });
});
