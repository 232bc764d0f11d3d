import { afterAll, afterEach, expect, test, vi } from "vitest";
import { announce, closeLiveBus } from "@/lib/data/live.ts";
import { hashToken } from "@/lib/data/tokens.ts";
import { revokeGuest } from "@/lib/use-cases/guest/ask-guest.ts";
import { liveStream } from "@/lib/use-cases/live/live-stream.ts";
import { mayWatch } from "@/lib/use-cases/live/may-watch.ts";
import { keepWatch } from "@/lib/use-cases/live/watch-keeper.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { type Message, openStream } from "@/tests/setup/open-stream.ts";
import { type GuestPlay, RoomPlay } from "@/tests/setup/room-play.ts";

afterAll(closeLiveBus);
afterEach(() => vi.useRealTimers());

const gone: Message = { event: "gone", id: undefined };
const moved = (version: number): Message => ({ event: "moved", id: String(version) });

/** A room with A, their coach and a friend, underway. */
async function room(): Promise<{ world: CoupleWorld; play: RoomPlay; kim: GuestPlay }> {
  const world = await CoupleWorld.build("art-of-repair");
  const play = await RoomPlay.create(world, "friend", { inviteCoach: "yes" });
  await play.prepare();
  const kim = await play.join(await play.link());
  await kim.comeIn();
  await play.must(world.coach, { type: "join", role: "coach" });
  await play.must(world.coach, { type: "agree", card: true, machine: false });
  await play.must(world.a, { type: "begin" });
  return { world, play, kim };
}

const seenBy = async (play: RoomPlay, userId: string) => (await play.page(userId)).version;
const watch = async ({ world, rehearsalId }: RoomPlay, userId: string, after: number) =>
  openStream({ topic: "rehearsal", topicId: rehearsalId, sessionId: await world.openSession(userId) }, after);
const watchAs = ({ secret, play }: GuestPlay, after: number) =>
  openStream({ topic: "rehearsal", topicId: play.rehearsalId, guest: hashToken(secret) }, after);

test("what is said reaches everybody there, by a count of their own", async () => {
  const { world, play, kim } = await room();
  const counts = [await seenBy(play, world.a), await seenBy(play, world.coach), (await kim.page()).version];
  expect(new Set(counts).size).toBe(3); // nobody's count tells how much there is that they can't know of
  const streams = [
    await watch(play, world.a, counts[0] ?? 0),
    await watch(play, world.coach, counts[1] ?? 0),
    watchAs(kim, counts[2] ?? 0),
  ];
  await play.say(world.a, "I was worried.");
  await announce(play.rehearsalId);
  for (const [index, stream] of streams.entries()) {
    expect(await stream.next()).toEqual(moved((counts[index] ?? 0) + 1));
    stream.leave();
  }
});

test("a whisper and a rating tick the coach's page and the rehearser's, and never the stand-in's", async () => {
  const { world, play, kim } = await room();
  const before = (await kim.page()).version;
  const friends = watchAs(kim, before);
  const mine = await watch(play, world.a, await seenBy(play, world.a));
  await play.must(world.coach, { type: "whisper", praise: true }, "That was clear.");
  await play.must(world.a, { type: "rate", activation: 7 });
  await announce(play.rehearsalId);
  expect((await mine.next())?.event).toBe("moved");
  expect((await mine.next())?.event).toBe("moved");
  expect((await kim.page()).version).toBe(before);
  await play.must(world.a, { type: "pause" });
  await announce(play.rehearsalId);
  expect(await friends.next()).toEqual(moved(before + 1));
  expect(friends.raw()).not.toMatch(/whisper|rate/);
  for (const stream of [friends, mine]) stream.leave();
});

test("a stream ends with the right to it: a guest who is seen out, a coach whose work ended; the rehearser's goes on", async () => {
  const { world, play, kim } = await room();
  const friends = watchAs(kim, 100);
  const coached = await watch(play, world.coach, 100);
  const mine = await watch(play, world.a, (await seenBy(play, world.a)) - 1);
  expect((await mine.next())?.event).toBe("moved");
  const { guests } = await play.page(world.a);
  await revokeGuest(await world.as(world.a), { rehearsalId: play.rehearsalId, guestId: guests[0]?.guestId ?? "" });
  expect(await kim.context()).toBeNull();
  await endCouple(await world.as(world.coach), { coupleId: world.coupleId });
  for (const stream of [friends, coached]) {
    expect(await stream.next()).toEqual(gone);
    expect(await stream.next()).toBeNull();
  }
  // What became so by itself is written down when somebody looks, and then everybody there sees it.
  const { view } = await play.page(world.a);
  expect(view?.places.filter(({ here }) => here)).toHaveLength(1);
  expect((await mine.next())?.event).toBe("moved");
  mine.leave();
});

test("a guest's stream ends when it is over, and when their time is", async () => {
  const [one, other] = [await room(), await room()];
  const streams = [watchAs(one.kim, 100), watchAs(other.kim, 100)];
  await one.play.must(one.world.a, { type: "leave" });
  await asOwner("UPDATE rehearsal_guest SET session_expires_at = now() WHERE rehearsal_id = $1", [
    other.play.rehearsalId,
  ]);
  for (const stream of streams) {
    expect(await stream.next()).toEqual(gone);
    expect(await stream.next()).toBeNull();
  }
});

test("nobody else is let in to watch: not the other partner, nor a guest of another rehearsal", async () => {
  const [one, other] = [await room(), await room()];
  const { rehearsalId } = one.play;
  const { signal } = new AbortController();
  const asked = { topic: "rehearsal", topicId: rehearsalId } as const;
  for (const person of [one.world.b, other.world.a, other.world.coach])
    expect(await mayWatch({ ...asked, sessionId: await one.world.openSession(person) }, signal)).toBe(false);
  expect(await mayWatch({ ...asked, guest: hashToken(other.kim.secret) }, signal)).toBe(false);
  expect(await mayWatch({ ...asked, guest: hashToken(one.kim.secret) }, signal)).toBe(true);
  const listening = [
    await watch(one.play, one.world.b, 0),
    openStream({ topic: "rehearsal", topicId: rehearsalId, guest: hashToken(other.kim.secret) }, 0),
  ];
  for (const stream of listening) {
    expect(await stream.next()).toEqual(gone);
    expect(stream.raw()).not.toContain("moved");
  }
});

test("a sign of life comes by time, and not with a look at what the watcher may not know of", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const { play, kim } = await room();
  const watched = { topic: "rehearsal", topicId: play.rehearsalId, guest: hashToken(kim.secret) } as const;
  const closed = new AbortController().signal;
  const reader = liveStream({ watched, after: (await kim.page()).version, closed }).getReader();
  const decoder = new TextDecoder();
  let heard = "";
  const listening = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) heard += decoder.decode(part.value);
  })();
  let looks = 0;
  const leave = keepWatch({ watched, tell: () => (looks += 1) });
  await vi.waitFor(async () => {
    await announce(play.rehearsalId);
    expect(looks).toBeGreaterThan(8);
  }, 20_000);
  expect(heard).toBe("retry: 1000\n\n");
  vi.advanceTimersByTime(2_000);
  await vi.waitFor(() => expect(heard).toBe("retry: 1000\n\nevent: here\ndata: 0\n\n"));
  leave();
  await reader.cancel();
  await listening;
});
