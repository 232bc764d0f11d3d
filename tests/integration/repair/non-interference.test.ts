import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { readJournal } from "@/lib/use-cases/journal/read-journal.ts";
import { writeNote } from "@/lib/use-cases/journal/write-note.ts";
import { writeToCoach } from "@/lib/use-cases/journal/write-to-coach.ts";
import { actInRepair } from "@/lib/use-cases/repair/act-in-repair.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { readWork } from "@/lib/use-cases/repair/read-work.ts";
import { saveDraft } from "@/lib/use-cases/repair/save-draft.ts";
import { readSoloPlace } from "@/lib/use-cases/solo/read-solo-place.ts";
import { rowsFor, storedTogether } from "@/tests/setup/couple-traces.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { deviceOf, liveVersion } from "@/tests/setup/live-version.ts";
import { SoloPlay } from "@/tests/setup/solo-play.ts";
import { traceSql } from "@/tests/setup/sql-trace.ts";

/** The couple has begun: A named it and B acknowledged it, so that each has their own steps to do. */
async function bothIn(): Promise<CoupleWorld> {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  await world.act(world.a, { type: "name" });
  await world.act(world.b, { type: "acknowledge" });
  return world;
}

/** Everything that A can be answered, with every statement it takes and how many rows each gave. Leaves no trace. */
async function answered(world: CoupleWorld) {
  const { coupleId, repairId } = world;
  const context = await world.as(world.a);
  await deviceOf(world.a);
  const [last] = await asOwner<{ id: string }>("SELECT max(id) AS id FROM audit_event");
  const refused = { repairId, key: randomUUID(), command: { type: "saySoftened" as const } };
  const reads: Record<string, () => Promise<unknown>> = {
    home: () => readHome(context),
    frame: () => readCoupleFrame(context, { coupleId }),
    work: () => readWork(context, { coupleId }),
    repair: () => readRepair(context, { repairId }),
    alone: () => readSoloPlace(context, { coupleId }),
    journal: () => readJournal(context, { coupleId }),
    privacy: () => readPrivacy(context),
    live: () => liveVersion(world.a, coupleId, world.now),
    refusal: () => actInRepair(context, refused),
  };
  const seen: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(reads)) {
    const { result, trace } = await traceSql(read);
    expect(trace.length, name).toBeGreaterThan(0);
    seen[name] = {
      result,
      trace: trace.map(({ values, ...statement }) => ({ ...statement, values: known(values, refused.key) })),
    };
  }
  await asOwner("DELETE FROM audit_event WHERE id > $1", [last?.id]);
  return seen;
}

/** A key is made for each command anew. */
const known = (values: unknown[], key: string) => values.map((value) => (value === key ? "a key" : value));

const scales = [0, 20] as const;

test.each(scales)(
  "what one does alone leaves the other's answers as they were, down to the statements: %i private entries",
  { timeout: 60_000 },
  async (entries) => {
    const world = await bothIn();
    const { now } = world;
    const before = await answered(world);
    for (let entry = 0; entry < entries; entry++) {
      const { repairId, coupleId } = world;
      const rating = 1 + (entry % 10);
      await world.act(world.b, { type: "rate", rating, step: "regulate", moment: "before" });
      const context = await world.as(world.b);
      await saveDraft(context, { repairId, step: "intent", round: 1, text: `Draft ${entry}.`, version: entry });
      await writeNote(context, { coupleId, key: randomUUID(), text: `Note ${entry}.` });
    }
    const alone = await SoloPlay.begin(world, world.b);
    await alone.goOn();
    await alone.write("Only mine.");
    // The time it took doesn't pass for the other, so that nothing else can move.
    world.now = now;
    expect(await answered(world)).toEqual(before);
    expect(world.notified.filter(({ kind }) => kind === "somethingToLookAt")).toHaveLength(1);
  },
);

test.each([0, 3])(
  "what one writes to their coach under a “not yet” leaves the other's answers as they were: %i times",
  { timeout: 60_000 },
  async (letters) => {
    const world = await bothIn();
    expect(await world.act(world.a, { type: "notYet", until: null })).toEqual({ ok: true });
    const counted = async () => [await rowsFor(world, world.a), await storedTogether(world)];
    const before = [await answered(world), await counted()];
    world.notified.length = 0;
    world.announced.length = 0;
    const { coupleId, coach } = world;
    for (let letter = 0; letter < letters; letter++) {
      const context = await world.as(world.b);
      const form = { coupleId, coachId: coach, key: randomUUID(), text: `Letter ${letter}.` };
      expect(await writeToCoach(context, form)).toEqual({ ok: true });
    }
    expect([await answered(world), await counted()]).toEqual(before);
    expect(world.announced).toEqual([]);
    expect(world.notified).toEqual(Array(letters).fill({ kind: "somethingToLookAt", userId: coach }));
  },
);
