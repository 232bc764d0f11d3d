import { machineAt } from "@/lib/delivery/machine.ts";
import type { RehearsalPage } from "@/lib/use-cases/rehearsal/read-rehearsal.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { MachineStub } from "@/tests/setup/machine-stub.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

/** For how long, in milliseconds, an answer is waited for. */
export const patience = 700;

/** What the stub says unless it is told otherwise. */
export const fit = "I heard that. I am still a bit wary.";

/** A couple whose practice allows a machine, and the stub that stands in for it. */
export async function stubbedMachine(): Promise<{ world: CoupleWorld; stub: MachineStub }> {
  const world = await CoupleWorld.build("art-of-repair");
  const stub = await MachineStub.start();
  world.machine = machineAt({ url: stub.url, key: null, model: "small" }, patience);
  await allow(world, world.machine.host);
  return { world, stub };
}

/** The machine that the couple's practice allows, by its host, or none. */
export const allow = (world: CoupleWorld, host: string | null) =>
  asOwner("UPDATE practice SET machine_host = $2 WHERE id = $1", [world.practiceId, host]);

/** A rehearsal that has begun, and nothing asked of the stub since. */
export async function underway(world: CoupleWorld, stub: MachineStub): Promise<RoomPlay> {
  const play = await RoomPlay.create(world, "model");
  await play.prepare();
  await play.must(world.a, { type: "begin" });
  await world.settle();
  stub.received.length = 0;
  return play;
}

/** A says something, and the room as it is once that was answered. */
export async function exchange(play: RoomPlay, text = "I felt small when you looked away."): Promise<RehearsalPage> {
  const { world } = play;
  await play.say(world.a, text);
  await world.settle();
  return play.page(world.a);
}

/** Who said the last thing, and what. */
export const last = ({ view, words }: RehearsalPage) => {
  const turn = view?.turns.at(-1);
  return { machine: turn?.machine, voice: turn?.voice, text: words[turn?.lineId ?? turn?.authored ?? ""] };
};

/** The script's own line for the last thing said, as the stub was told it. */
export const authored = (stub: MachineStub) =>
  stub.wordings
    .at(-1)
    ?.body.messages.at(-1)
    ?.content.match(/The line: (.*)$/)?.[1];
