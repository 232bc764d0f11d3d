import { expect } from "vitest";
import { asOwner, type CoupleWorld } from "../setup/couple-world.ts";
import type { Writer } from "./writer.ts";

interface Couple {
  world: CoupleWorld;
  ratings: readonly { userId: string; moment: string; writer: Writer }[];
  breaks: Writer;
}

const column = async (sql: string, values: unknown[]) =>
  (await asOwner<{ value: string }>(sql, values)).map(({ value }) => value);

const said = (writer: Writer, field: "rating" | "returnAt") =>
  writer.sent.map(({ command }) => String((command as Record<string, unknown>)[field]));

/** What everybody of a couple sent is in its logs: nothing lost, nothing twice, in order, and the caches agree. */
export async function expectLogs({ world, ratings, breaks }: Couple): Promise<void> {
  const { coupleId, repairId } = world;
  for (const { userId, moment, writer } of ratings) {
    const logged = await column(
      `SELECT payload->>'rating' AS value FROM private_event
       WHERE user_id = $1 AND couple_id = $2 AND type = 'rated' AND payload->>'moment' = $3 ORDER BY seq`,
      [userId, coupleId, moment],
    );
    expect(logged).toEqual(said(writer, "rating"));
  }
  const rated = [
    "SELECT concat_ws(' ', user_id, recorded_at, payload->>'moment', payload->>'rating') AS value FROM private_event WHERE type = 'rated' AND couple_id = $1 ORDER BY 1",
    "SELECT concat_ws(' ', user_id, occurred_at, moment, rating) AS value FROM check_in WHERE couple_id = $1 ORDER BY 1",
  ];
  const [events, checkIns] = await Promise.all(rated.map((sql) => column(sql, [coupleId])));
  expect(checkIns).toEqual(events);

  const joint = await asOwner<{ seq: number; version: number; returnAt: string | null }>(
    `SELECT seq, couple_version AS version, payload->>'returnAt' AS "returnAt" FROM repair_event
     WHERE repair_id = $1 ORDER BY seq`,
    [repairId],
  );
  expect(joint.flatMap(({ returnAt }) => returnAt ?? [])).toEqual(said(breaks, "returnAt"));
  const inOrder = joint.map((_, index) => index + 1);
  expect(joint.map(({ seq }) => seq)).toEqual(inOrder);
  expect(joint.map(({ version }) => version)).toEqual(inOrder);
  const kept =
    "SELECT r.version, s.version AS couple FROM repair r JOIN couple_state s USING (couple_id) WHERE r.id = $1";
  expect(await asOwner(kept, [repairId])).toEqual([{ version: joint.length, couple: joint.length }]);

  for (const userId of [world.a, world.b]) {
    const own = ratings.filter((each) => each.userId === userId).map(({ writer }) => writer);
    const sent = [...own, ...(userId === world.a ? [breaks] : [])].flatMap((writer) => writer.sent);
    const actions = "action IN ('repair.rate', 'repair.takeBreak')";
    const audited = await column(
      `SELECT count(*) AS value FROM audit_event WHERE actor_id = $1 AND couple_id = $2 AND ${actions}`,
      [userId, coupleId],
    );
    expect(audited).toEqual([String(sent.length)]);
    // One receipt more is for how it began: the naming, the acknowledging.
    const receipts = await column("SELECT key AS value FROM command_receipt WHERE user_id = $1", [userId]);
    expect(receipts).toEqual(expect.arrayContaining(sent.map(({ key }) => key)));
    expect(receipts).toHaveLength(sent.length + 1);
  }
}
