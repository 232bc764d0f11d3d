import { beforeEach, expect, test, vi } from "vitest";
import { readForGuest } from "@/lib/delivery/as-guest.ts";
import { guestNoteVersion } from "@/lib/domain/guest/guest-note.ts";
import { guestCookie } from "@/lib/session/session-cookie.ts";
import { revokeGuest } from "@/lib/use-cases/guest/ask-guest.ts";
import { joinAsGuest } from "@/lib/use-cases/guest/join-as-guest.ts";
import { CoupleWorld } from "@/tests/setup/couple-world.ts";
import { jar } from "@/tests/setup/next-headers.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

vi.mock("next/headers", () => import("@/tests/setup/next-headers.ts"));

let world: CoupleWorld;
let play: RoomPlay;

beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
  play = await RoomPlay.create(world, "friend", { inviteCoach: "yes" });
  await play.prepare();
  const token = await play.link();
  const joined = await joinAsGuest(await world.as(world.a), { token, signed: guestNoteVersion });
  if (!joined.ok) throw new Error("the friend wasn't let in");
  jar.set(guestCookie.name, joined.secret);
});

const fails = async (): Promise<never> => {
  throw new Error("a lock closed");
};

test("to a friend who is seen out while their page is read, it has closed, whatever broke off", async () => {
  const [guest] = (await play.page(world.a)).guests;
  const { rehearsalId } = play;
  const read = readForGuest(async () => {
    await revokeGuest(await world.as(world.a), { rehearsalId, guestId: guest?.guestId ?? "" });
    return fails();
  });
  expect(await read).toBeNull();
});

test("what fails while they are in is a failure", async () => {
  await expect(readForGuest(fails)).rejects.toThrow("a lock closed");
});
