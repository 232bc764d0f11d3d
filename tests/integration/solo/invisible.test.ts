import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { ConsentKind } from "@/lib/domain/consent/consent.ts";
import type { SoloStepId } from "@/lib/domain/protocol/protocol.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { readCaseload } from "@/lib/use-cases/caseload/read-caseload.ts";
import { chooseConsent } from "@/lib/use-cases/consent/choose-consent.ts";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { readJournal } from "@/lib/use-cases/journal/read-journal.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { followCouple } from "@/lib/use-cases/repair/follow-couple.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { readWork } from "@/lib/use-cases/repair/read-work.ts";
import { deleteSoloWords } from "@/lib/use-cases/solo/delete-solo-words.ts";
import { readSoloPlace } from "@/lib/use-cases/solo/read-solo-place.ts";
import { rowsFor, storedTogether } from "@/tests/setup/couple-traces.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { liveVersion } from "@/tests/setup/live-version.ts";
import { SoloPlay } from "@/tests/setup/solo-play.ts";

const usual = { search: "", sort: { by: "attention", direction: "desc" }, show: null, page: 1 } as const;

/** Everything that A and the coach are answered, and could count, at one moment. It leaves no trace of having looked. */
async function answers(world: CoupleWorld) {
  const { a, coach, coupleId, repairId } = world;
  const [last] = await asOwner<{ id: string }>("SELECT coalesce(max(id), 0) AS id FROM audit_event");
  const one = await world.as(a);
  const guide = await world.as(coach);
  const seen = {
    home: await readHome(one),
    repair: await readRepair(one, { repairId }),
    work: await readWork(one, { coupleId }),
    frame: await readCoupleFrame(one, { coupleId }),
    alone: await readSoloPlace(one, { coupleId }),
    journal: await readJournal(one, { coupleId }),
    privacy: await readPrivacy(one),
    version: await liveVersion(a, coupleId),
    rows: await rowsFor(world, a),
    stored: await storedTogether(world),
  };
  const coached = {
    repairs: await followCouple(guide, { coupleId }),
    couple: await readCouple(guide, { coupleId }),
    caseload: await readCaseload(guide, usual),
    rows: await rowsFor(world, coach),
  };
  await asOwner("DELETE FROM audit_event WHERE id > $1", [last?.id]);
  return { seen, coached };
}

const agree = async (
  world: CoupleWorld,
  userId: string,
  kind: Extract<ConsentKind, "soloToCoach" | "ratingsToCoach">,
) => chooseConsent(await world.as(userId), { coupleId: world.coupleId, kind, given: true });

const settle: Command[] = [
  { type: "rate", rating: 4, step: "regulate", moment: "before" },
  { type: "finishStep", step: "regulate" },
  { type: "finishStep", step: "intent" },
];

/** Where the others' answers are looked at again, besides the beginning and the end. */
const deep: readonly SoloStepId[] = ["speak", "witness"];

/** Scenes from which one of the two may well go on alone. */
const before: Record<string, (world: CoupleWorld) => Promise<void>> = {
  "a not yet of one's own": (world) => say(world, world.b, { type: "notYet", until: null }),
  "a not yet of the other's": async (world) => {
    await say(world, world.b, {
      type: "answerAnotherTime",
      at: new Date(world.now.getTime() + 3_600_000).toISOString(),
    });
    await say(world, world.a, { type: "notYet", until: null });
  },
  "a stop": (world) => say(world, world.a, { type: "stop" }),
};

async function say(world: CoupleWorld, userId: string, ...commands: Command[]): Promise<void> {
  for (const command of commands) {
    const acted = await world.act(userId, command);
    if (!acted.ok) throw new Error(`${command.type}: ${acted.reason}`);
  }
}

test.each(Object.entries(before))(
  "whatever one does alone, the other and the coach are answered the same: %s",
  { timeout: 90_000 },
  async (_, play) => {
    const world = await CoupleWorld.build("art-of-repair");
    const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
    if (!begun.ok) throw new Error(begun.reason);
    world.repairId = begun.repairId;
    await say(world, world.a, ...settle, { type: "ask", at: null });
    await play(world);
    await agree(world, world.b, "ratingsToCoach");
    // The hour that it takes doesn't pass for the others, so that nothing else can move.
    const { now } = world;
    const still = async () => {
      const later = world.now;
      world.now = now;
      const found = await answers(world);
      world.now = later;
      return found;
    };
    const first = await still();
    world.notified.length = 0;
    world.announced.length = 0;

    const alone = await SoloPlay.begin(world, world.b);
    expect(await still(), "begun").toEqual(first);
    await alone.act({ type: "rate", rating: 10 });
    expect(await still(), "rated").toEqual(first);
    for (let { view } = await alone.page(); view.moves.includes("goOn"); { view } = await alone.page()) {
      if (view.step !== "regulate" && view.step !== "witness") await alone.write(`Words at ${view.step}.`);
      if (view.step === "witness") await alone.act({ type: "chooseWay", way: "coach" });
      if (deep.includes(view.step)) expect(await still(), view.step).toEqual(first);
      await alone.goOn();
    }
    await alone.act({ type: "setAside" });
    expect(await still(), "set aside").toEqual(first);
    await alone.act({ type: "close" });
    await SoloPlay.begin(world, world.b);
    expect(await still(), "closed, and another begun").toEqual(first);
    await deleteSoloWords(await world.as(world.b), { soloId: alone.soloId });
    expect(await still(), "words deleted").toEqual(first);
    expect([world.notified, world.announced]).toEqual([[], []]);

    // Agreed to, the coach is shown where, and the other is answered as before.
    await agree(world, world.b, "soloToCoach");
    const { seen, coached } = await still();
    expect(seen).toEqual(first.seen);
    const shown = coached.couple.partners.map((partner) => partner.alone);
    expect(shown).toMatchObject([[], [{ number: 1, total: 7, phase: "underway" }, { phase: "closed" }]]);
    expect(JSON.stringify(coached.couple.partners)).not.toMatch(/Words at|"rating":10/);
    expect([coached.repairs, coached.caseload]).toEqual([first.coached.repairs, first.coached.caseload]);

    // Taken back, it is as if it had never been shown.
    await chooseConsent(await world.as(world.b), { coupleId: world.coupleId, kind: "soloToCoach", given: false });
    expect(await still()).toEqual(first);
  },
);

test("nothing said between the two changes what one does alone, or the page it is begun from", async () => {
  const world = await CoupleWorld.build("art-of-repair");
  const alone = await SoloPlay.begin(world, world.b);
  await alone.goOn();
  await alone.write("We both want rest.");
  const here = async () => [
    await alone.page(),
    await readSoloPlace(await world.as(world.b), { coupleId: world.coupleId }),
  ];
  const first = await here();
  const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  await say(world, world.a, ...settle, { type: "ask", at: null });
  await say(world, world.b, { type: "notYet", until: null });
  await SoloPlay.begin(world, world.a);
  expect(await here()).toEqual(first);
});

test("a receipt of what was done alone is nobody else's, and a key used there is free for the other", async () => {
  const world = await CoupleWorld.build("art-of-repair");
  const [one, other] = [await SoloPlay.begin(world, world.a), await SoloPlay.begin(world, world.b)];
  const key = randomUUID();
  await one.act({ type: "goOn", from: "regulate" }, key);
  expect(await other.act({ type: "setAside" }, key)).toEqual({ ok: true });
});
