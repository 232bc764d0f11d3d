import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { makeWrappedKey, openText, sealText, type WordPlace, type WrappedKey } from "@/lib/data/seal.ts";
import { withActor, withEngine } from "@/lib/data/transaction.ts";
import { addWord, putWord, readWords, type Subject } from "@/lib/data/words.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { saveDraft } from "@/lib/use-cases/repair/save-draft.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { dump, formsOf } from "./dump.ts";

const now = new Date("2026-03-02T18:00:00Z");
/** Sentences that nobody else would write: wherever one is found, it came from here. */
const sentences = {
  draft: "The heron forgot its lantern in Ada's cellar; “vergeblich”, it sighed.",
  share: "When the orchard gate slammed I felt seven years old. 🐚",
  answers: '{"note":"Please ask me about the marmalade staircase"}',
  note: "Begin with the quiet tambourine, and stop whenever either wants.",
  words: "I have changed the plan to a slower walk round the reservoir.",
};

interface Written {
  subject: Subject;
  field: string;
  rowId: string;
}

const drafted: Written = { subject: "draft", field: "text", rowId: randomUUID() };
const sent: Written = { subject: "share", field: "text", rowId: randomUUID() };
const answered: Written = { subject: "safety_check", field: "answers", rowId: randomUUID() };
const noted: Written = { subject: "assignment", field: "note", rowId: randomUUID() };
const held: Written = { subject: "hold", field: "words", rowId: randomUUID() };

let world: CoupleWorld;

const writing = (ownerId: string, place: Written, text: string, readerIds: string[] = []) => ({
  ...place,
  id: randomUUID(),
  ownerId,
  coupleId: world.coupleId,
  text,
  now,
  readerIds,
});

async function readAs(userId: string, { subject, field, rowId }: Written): Promise<string | undefined> {
  const actor = await mintActor(userId);
  return (await withActor(actor, (tx) => readWords(tx, subject, [rowId]))).get(rowId)?.[field];
}

const spoken = "Under the wisteria you counted seventeen sparrows without me.";

/** Plays a new couple's repair as people do: into the first turn, where words are sent, reflected and taken back. */
async function playTurn(): Promise<string[]> {
  const couple = await CoupleWorld.build("nine-steps-to-healing");
  const { a, b } = couple;
  const begun = await beginRepair(await couple.as(a), { assignmentId: couple.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  couple.repairId = begun.repairId;
  const shares = [randomUUID(), randomUUID()] as const;
  const steps: [string, Command][] = [
    [a, { type: "name" }],
    [b, { type: "acknowledge" }],
    ...[a, b].flatMap((who): [string, Command][] => [
      [who, { type: "rate", rating: 3, step: "regulate", moment: "before" }],
      [who, { type: "finishStep", step: "regulate" }],
      [who, { type: "finishStep", step: "intent" }],
    ]),
    [a, { type: "proposeOrder", first: "a", idea: "turns" }],
    [b, { type: "agreeOrder", first: "a" }],
    [a, { type: "sendShare", shareId: shares[0] }],
    [b, { type: "reflect", shareId: shares[1] }],
    [a, { type: "withdrawShare", shareId: shares[0] }],
  ];
  for (const [who, command] of steps) {
    const more =
      command.type === "sendShare" || command.type === "reflect" ? { text: spoken, toCoach: couple.coach } : {};
    expect(await couple.act(who, command, more), command.type).toEqual({ ok: true });
  }
  const draft = { repairId: couple.repairId, step: "own", round: 1, version: 0, text: spoken } as const;
  expect(await saveDraft(await couple.as(b), draft)).toMatchObject({ ok: true });
  return [...shares];
}

beforeAll(async () => {
  world = await CoupleWorld.build("nine-steps-to-healing");
  const { a, b, coach, coupleId } = world;
  const [actor, coachActor] = [await mintActor(a), await mintActor(coach)];
  await withActor(actor, async (tx) => {
    await putWord(tx, writing(a, drafted, "A first try, soon replaced."));
    await putWord(tx, writing(a, drafted, sentences.draft));
    await addWord(tx, writing(a, answered, sentences.answers, [coach]));
  });
  await withEngine(actor, coupleId, (tx) => addWord(tx, writing(a, sent, sentences.share, [b])));
  await withActor(coachActor, async (tx) => {
    await addWord(tx, writing(coach, noted, sentences.note));
    await putWord(tx, writing(coach, held, sentences.words));
  });
});

test("each is read by its writer and its readers, and by nobody else", async () => {
  const { a, b, coach } = world;
  const read: (string | undefined)[][] = [];
  for (const place of [drafted, sent, answered, noted, held])
    read.push([await readAs(a, place), await readAs(b, place), await readAs(coach, place)]);
  expect(read).toEqual([
    [sentences.draft, undefined, undefined],
    [sentences.share, sentences.share, undefined],
    [sentences.answers, undefined, sentences.answers],
    [sentences.note, sentences.note, sentences.note],
    [sentences.words, sentences.words, sentences.words],
  ]);
});

describe("a dump of the database", () => {
  test.each(Object.entries(sentences))("holds no word of the %s, in clear or encoded", async (_, sentence) => {
    const found = await dump();
    expect(formsOf(sentence).filter((form) => found.includes(form))).toEqual([]);
  });

  test.each(["plain text", "bytes bytea", "document jsonb"])("would show words in a column of %s", async (column) => {
    const texts = Object.values(sentences);
    const cell = (text: string) =>
      ({ "plain text": text, "bytes bytea": Buffer.from(text) })[column] ??
      JSON.stringify([Buffer.from(`${text} and more`).toString("base64")]);
    await asOwner(`CREATE TABLE leak (${column})`);
    for (const text of texts) await asOwner("INSERT INTO leak VALUES ($1)", [cell(text)]);
    const found = await dump();
    await asOwner("DROP TABLE leak");
    expect(texts.filter((text) => !formsOf(text).some((form) => found.includes(form)))).toEqual([]);
  });

  test("holds no word of a repair either, whatever was drafted, sent, reflected and taken back in it", async () => {
    const shares = await playTurn();
    const found = await dump();
    expect(shares.filter((shareId) => found.includes(shareId))).toEqual(shares);
    expect(formsOf(spoken).filter((form) => found.includes(form))).toEqual([]);
  });
});

describe("a seal is broken by", () => {
  /** Reads the draft while its sealed bytes are others. */
  async function readTampered(sealed: string): Promise<string | undefined> {
    const [row] = await asOwner<{ sealed: Buffer }>("SELECT sealed FROM word WHERE row_id = $1", [drafted.rowId]);
    await asOwner(`UPDATE word SET sealed = ${sealed} WHERE row_id = $1`, [drafted.rowId]);
    try {
      return await readAs(world.a, drafted);
    } finally {
      await asOwner("UPDATE word SET sealed = $1 WHERE row_id = $2", [row?.sealed, drafted.rowId]);
    }
  }

  const bytesOf = ({ rowId }: Written) => `(SELECT sealed FROM word WHERE row_id = '${rowId}')`;

  test.each([
    ["other words of the same person", bytesOf(sent)],
    ["words of somebody else", bytesOf(noted)],
    ["one changed bit", "set_bit(sealed, 100, 1 - get_bit(sealed, 100))"],
    ["a changed tag", "set_byte(sealed, length(sealed) - 1, 255 - get_byte(sealed, length(sealed) - 1))"],
    ["a cut", "substr(sealed, 1, length(sealed) - 1)"],
    ["nothing left", "''"],
  ])("%s", async (_, sealed) => {
    await expect(readTampered(sealed)).rejects.toThrow();
    expect(await readAs(world.a, drafted)).toBe(sentences.draft);
  });

  const place: WordPlace = { subject: "share", field: "text", rowId: randomUUID(), ownerId: randomUUID() };
  const key = makeWrappedKey(place.ownerId);
  const sealed = sealText(key, place, sentences.share);

  test.each<[string, Partial<WordPlace>]>([
    ["another kind of writing", { subject: "draft" }],
    ["another field", { field: "note" }],
    ["another row", { rowId: randomUUID() }],
    ["another writer", { ownerId: randomUUID() }],
  ])("%s", (_, moved) => {
    expect(openText(key, place, sealed)).toBe(sentences.share);
    expect(() => openText(key, { ...place, ...moved }, sealed)).toThrow();
  });

  test.each<[string, WrappedKey]>([
    ["another person's key", makeWrappedKey(randomUUID())],
    ["a key passed off as this person's", { ...makeWrappedKey(randomUUID()), userId: place.ownerId }],
    ["another version of the key", { ...key, keyVersion: 2 }],
  ])("%s", (_, other) => {
    expect(() => openText(other, place, sealed)).toThrow();
  });

  test("another key outside the database", () => {
    vi.stubEnv("REJOIN_KEY", Buffer.alloc(32, 7).toString("base64url"));
    expect(() => openText(key, place, sealed)).toThrow();
    vi.unstubAllEnvs();
    expect(openText(key, place, sealed)).toBe(sentences.share);
  });

  test("nothing that could be told from it: the same words are sealed differently each time", () => {
    expect(sealText(key, place, sentences.share)).not.toEqual(sealed);
  });
});

test("without their key a person's words are gone, and everything else goes on", async () => {
  const { a, b, coach } = world;
  const begun = await beginRepair(await world.as(a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  await asOwner("DELETE FROM person_key WHERE user_id = $1", [a]);

  for (const place of [drafted, sent, answered]) {
    const read = [await readAs(a, place), await readAs(b, place), await readAs(coach, place)];
    expect(read).toEqual([undefined, undefined, undefined]);
  }
  expect(await readAs(b, noted)).toBe(sentences.note);
  const actor = await mintActor(a);
  await expect(withActor(actor, (tx) => addWord(tx, writing(a, drafted, "more")))).rejects.toThrow("key is gone");
  expect(await world.act(a, { type: "name" })).toEqual({ ok: true });
  expect(await readRepair(await world.as(a), { repairId: world.repairId })).toMatchObject({ shares: [] });
  expect(await readRepair(await world.as(b), { repairId: world.repairId })).toMatchObject({ shares: [] });
});
