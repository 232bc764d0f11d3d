import { beforeEach, describe, expect, test } from "vitest";
import { Caseloads } from "@/tests/setup/caseloads.ts";

// What is published takes one caseload away and holds. So nobody may ever have read two of them.

const beforeTheEnd = "2026-09-20T12:00:00Z";
const beforeTheClose = "2026-10-02T12:00:00Z";
const afterTheClose = "2026-11-10T12:00:00Z";

let world: Caseloads;
beforeEach(async () => {
  world = await Caseloads.build();
});

const shownIn = ({ cells }: Awaited<ReturnType<Caseloads["close"]>>) =>
  cells.filter(({ value }) => value.hidden === null).map(({ scope, dimension }) => `${scope} ${dimension}`);

describe("when couples get another coach", () => {
  test("after the close, whoever takes them over doesn't read what they did before", async () => {
    const [one, two, three] = [await world.coach(), await world.coach(), await world.coach()];
    const handed = await world.couples(one, 8, 5);
    await world.couples(two, 8, 5);
    await world.couples(three, 8, 8);
    const published = await world.close();
    expect(shownIn(published)).toContain("practice total");
    await world.look(two);
    expect(world.knows(two)).toBe(8);
    await world.handOver(handed, two, afterTheClose);
    await world.look(two);
    expect(world.found(published, two)).toEqual([]);
  });

  test.each([beforeTheEnd, beforeTheClose])("on %s, they aren't counted", async (at) => {
    const [one, two, three] = [await world.coach(), await world.coach(), await world.coach()];
    await world.couples(one, 6, 6);
    const didNot = await world.couples(one, 6, 0);
    await world.couples(two, 6, 6);
    await world.couples(three, 6, 6);
    await world.look(one);
    await world.handOver(didNot.slice(0, 3), two, at);
    await world.handOver(didNot.slice(3), three, at);
    for (const coach of [one, two, three]) await world.look(coach);
    expect(world.knows(one)).toBe(12);
    const published = await world.close();
    for (const coach of [one, two, three]) expect(world.found(published, coach)).toEqual([]);
  });

  test("before the quarter, they are counted with the coach they have, who reads all of it", async () => {
    const [one, two, three] = [await world.coach(), await world.coach(), await world.coach()];
    await world.couples(one, 8, 4);
    await world.couples(two, 8, 4);
    const handed = await world.couples(two, 8, 4);
    await world.handOver(handed, three, "2026-06-30T12:00:00Z");
    await world.look(three);
    expect(world.knows(three)).toBe(8);
    const published = await world.close();
    expect(shownIn(published)).toContain("practice total");
    expect(published.slice.contributions.filter(({ coach, agreed }) => coach === three && agreed)).toHaveLength(8);
  });
});

describe("when quiet voices", () => {
  const quiet = async () => {
    const coach = await world.coach();
    const ratings = await Promise.all([4, 4, 4, 4].map((rating) => world.couples(coach, 1, 1, rating)));
    return { coach, four: ratings.flat(), fifth: await world.couples(coach, 1, 1, 9) };
  };

  test("are shown after the close, the coach reads those of that quarter on, and none that were counted", async () => {
    const { coach, four, fifth } = await quiet();
    const published = await world.close();
    expect(shownIn(published)).toContain("quiet activation");
    await world.show(four, coach, true, afterTheClose);
    await world.look(coach);
    expect(world.knows(coach, "before")).toBe(0);
    await world.rateLater(fifth, 3);
    await world.show(fifth, coach, true, afterTheClose);
    await world.look(coach);
    expect(world.knows(coach, "before")).toBe(0);
    expect(await world.readRatings(coach)).toEqual([3]);
    expect(world.found(published, coach)).toEqual([]);
  });

  test.each([beforeTheEnd, beforeTheClose])("were shown until %s, they are counted as seen", async (at) => {
    const { coach, four } = await quiet();
    await world.show(four, coach, true, "2026-07-02T12:00:00Z");
    await world.look(coach);
    expect(world.knows(coach, "before")).toBe(4);
    await world.show(four, coach, false, at);
    expect(world.found(await world.close(), coach)).toEqual([]);
  });

  test("are shown between the end and the close, they are counted: the coach reads none of them", async () => {
    const { coach, four } = await quiet();
    await world.show(four, coach, true, beforeTheClose);
    await world.look(coach);
    const published = await world.close();
    expect(shownIn(published)).toContain("quiet activation");
    expect(world.found(published, coach)).toEqual([]);
  });

  test("are handed over and shown to the next coach, that one reads nothing of before", async () => {
    const { coach, four } = await quiet();
    const next = await world.coach();
    await world.handOver(four, next, afterTheClose);
    await world.show(four, next, true, "2026-11-11T12:00:00Z");
    await world.look(next);
    expect([world.knows(next, "before"), world.knows(next)]).toEqual([0, 0]);
    expect(world.found(await world.close(), coach)).toEqual([]);
  });
});
