import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET } from "@/app/(coach)/trends/csv/route.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { jar } from "@/tests/setup/next-headers.ts";
import { cookieFor } from "@/tests/setup/session-cookie.ts";
import { trendWorld } from "@/tests/setup/trend-world.ts";
import type { World } from "@/tests/setup/world/make-world.ts";

vi.mock("next/headers", () => import("@/tests/setup/next-headers.ts"));

// The files that the demo has none of: quiet voices, and the community's.

let world: World;
beforeAll(async () => {
  world = await trendWorld({ couples: 420, coaches: 16, practices: 4, quarters: 1, seed: 12 });
  await asOwner("UPDATE practice SET in_community = (id <> $1)", [world.practices[3]?.id]);
  await closePeriods({ now: world.closesAt });
}, 60_000);
beforeEach(() => jar.clear());

async function fileFor(userId: string | null, query: string): Promise<string> {
  jar.clear();
  if (userId !== null) {
    const session = randomUUID();
    await asOwner(
      "INSERT INTO session (id, user_id, created_at, expires_at) VALUES ($1, $2, now(), now() + interval '1 day')",
      [session, userId],
    );
    const [name = "", token = ""] = (await cookieFor(session)).split("=");
    jar.set(name, token);
  }
  const answer = GET(new NextRequest(`http://localhost:3000/trends/csv?${query}`));
  return answer.then(
    (response) => response.text(),
    ({ digest }: { digest?: string }) => digest ?? "an error",
  );
}

const coachesOf = (practice: number) =>
  world.coaches.filter((coach) => coach.practice === practice).map(({ id }) => id);
const nothing = expect.stringContaining("404");
const community = "scope=community&panel=ratings";
const quiet = "scope=quiet&panel=ratings";

test("the community’s are the same for everybody whose practice takes part, and for nobody else", async () => {
  const [first = "", , second = ""] = [0, 1, 2].flatMap((practice) => coachesOf(practice).slice(0, 1));
  const file = await fileFor(first, community);
  expect(file).toMatch(/^Step,.*\r\n.*\d/s);
  expect(await fileFor(second, community)).toBe(file);
  const practice = `&practice=${world.practices[0]?.id}`;
  for (const other of [coachesOf(3)[0] ?? "", world.couples[0]?.people.a.id ?? ""])
    for (const asked of [community, community + practice]) expect(await fileFor(other, asked)).toEqual(nothing);
  expect(await fileFor(null, community)).toContain("NEXT_REDIRECT");
});

test("quiet voices are their own coach’s alone, whoever asks for them and however", async () => {
  const [mine = "", colleague = ""] = coachesOf(0);
  await asOwner(
    `UPDATE trend_sheet SET wholes = (SELECT jsonb_agg(jsonb_set(line, '{3}', '"one-caseload"')) FROM jsonb_array_elements(wholes) line)
     WHERE scope = 'quiet' AND coach_id = $1`,
    [mine],
  );
  const mark = "Hidden: mostly one coach’s";
  expect(await fileFor(mine, quiet)).toContain(mark);
  const practice = `&practice=${world.practices[0]?.id}`;
  for (const asked of [quiet, quiet + practice, `${quiet}&coach=${mine}&coachId=${mine}`]) {
    const theirs = await fileFor(colleague, asked);
    expect(theirs).toContain("Step,");
    expect(theirs).not.toContain(mark);
  }
  const partner = world.couples.find(({ coach }) => world.coaches[coach]?.id === mine)?.people.a.id ?? "";
  for (const other of [coachesOf(1)[0] ?? "", partner]) expect(await fileFor(other, quiet + practice)).toEqual(nothing);
  expect(await fileFor(null, quiet)).toContain("NEXT_REDIRECT");
});
