import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { origins } from "../setup/addresses.ts";
import { LiveWatcher } from "../setup/live-watcher.ts";
import { openBrowser, press, sees, signIn } from "./people.ts";
import { test } from "./test.ts";

// Mina and Paul, and Tobias who coaches them: what one does on one server shows to the others, who are on another.

test.describe.configure({ mode: "serial" });

/** Somebody on their page of the repair. */
async function openRepair(browser: Browser, name: string, origin: string): Promise<Page> {
  const page = await openBrowser(browser, "phone", origin);
  await signIn(page, `${name}@home.example`);
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(/\/repairs\//);
  return page;
}

async function openCouple(browser: Browser): Promise<Page> {
  const coach = await openBrowser(browser, "laptop", origins.first);
  await signIn(coach, "tobias@harbour.example");
  await coach.goto("/caseload?q=Third");
  await coach.getByRole("rowheader").getByRole("link", { name: "Third floor" }).click();
  await sees(coach, "Third floor");
  return coach;
}

async function send(page: Page, command: object): Promise<void> {
  const address = `/api${new URL(page.url()).pathname}/commands`;
  const answer = await page.request.post(address, { data: { key: randomUUID(), command } });
  expect(answer.status()).toBe(200);
}

/** Each break ends a second after the one before, so that each is something new to both. */
let minutes = 240;
const restLonger = (page: Page) => {
  minutes += 1;
  return send(page, { type: "takeBreak", returnAt: new Date(Date.now() + minutes * 60_000).toISOString() });
};

/** Where an open page follows from: its own request for the stream. */
async function streamOf(page: Page): Promise<{ coupleId: string; after: number }> {
  const asked = page.waitForRequest(/\/api\/live\/couples\//);
  await page.reload();
  const { pathname, searchParams } = new URL((await asked).url());
  return { coupleId: pathname.split("/").at(-1) ?? "", after: Number(searchParams.get("after")) };
}

async function watch(page: Page, origin: string): Promise<LiveWatcher> {
  const { coupleId, after } = await streamOf(page);
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const watcher = new LiveWatcher(origin, cookie, `/api/live/couples/${coupleId}`, after);
  expect(await watcher.open()).toBe(200);
  return watcher;
}

const versions = ({ arrivals }: LiveWatcher) => arrivals.map(({ version }) => version);

test("both partners' pages and the coach's follow by themselves, also once a proxy has turned one away", async ({
  browser,
}) => {
  const mina = await openRepair(browser, "mina", origins.second);
  const paul = await openRepair(browser, "paul", origins.first);
  const coach = await openCouple(browser);
  const late = await openRepair(browser, "paul", origins.first);
  await late.route("**/api/live/**", (route) => route.fulfill({ status: 502 }));
  await late.reload();
  await sees(late, "This has been resting for a while");
  await sees(paul, "This has been resting for a while");
  await expect(coach.getByText("A break is more than a day past its return time.")).toBeVisible();
  await late.unroute("**/api/live/**");

  await restLonger(mina);
  await sees(paul, "You are both on a break");
  await expect(coach.getByText("They are on a break, with a time to return.")).toBeVisible();
  await sees(late, "You are both on a break");
});

test("a connection that is dead and doesn't say so is left for another", async ({ browser }) => {
  const mina = await openRepair(browser, "mina", origins.second);
  const paul = await openRepair(browser, "paul", origins.first);
  await paul.clock.install();
  // Nothing ever comes over it, and it never ends.
  await paul.route("**/api/live/**", () => undefined);
  const silent = paul.waitForRequest(/\/api\/live\/couples\//);
  await paul.reload();
  await silent;
  await paul.unroute("**/api/live/**");
  await restLonger(mina);
  const drawn = paul.waitForResponse((answer) => answer.url().includes("/repairs/") && answer.ok());
  await paul.clock.fastForward("00:31");
  await drawn;
});

test("each joint thing once and in order, through two servers and broken connections; nothing private", async ({
  browser,
}) => {
  const mina = await openRepair(browser, "mina", origins.second);
  const paul = await openRepair(browser, "paul", origins.first);
  const coach = await openCouple(browser);
  const watchers = [
    await watch(paul, origins.first),
    await watch(paul, origins.second),
    await watch(coach, origins.first),
  ];
  const [first] = watchers;
  const { after } = await streamOf(paul);
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => after + 1 + index);
  for (let count = 1; count <= 12; count++) {
    await send(mina, { type: "rate", rating: 6 + (count % 5), step: "regulate", moment: "resume" });
    await restLonger(count % 2 ? mina : paul);
    if (count % 4) continue;
    // The signal goes, something happens meanwhile, and it comes back.
    first?.drop();
    await restLonger(mina);
    expect(await first?.open()).toBe(200);
  }
  for (const watcher of watchers) await expect.poll(() => versions(watcher)).toEqual(upTo(15));
  for (const { said } of watchers)
    expect(said.replace(/retry: 1000\n\n|event: here\ndata: 0\n\n|id: (\d+)\nevent: moved\ndata: \1\n\n/g, "")).toBe(
      "",
    );
  for (const watcher of watchers) watcher.drop();
});

test("a connection is closed when its session ends on the other server, and can't be opened again", async ({
  browser,
}) => {
  const paul = await openRepair(browser, "paul", origins.first);
  const watcher = await watch(paul, origins.first);
  const kept = await openRepair(browser, "paul", origins.first);
  const other = await watch(kept, origins.first);
  await paul.goto(`${origins.second}/account`);
  await press(paul, "Sign out");
  await watcher.closed;
  expect(watcher.said).toContain("event: gone");
  expect(await watcher.open()).toBe(404);
  await restLonger(kept);
  await expect.poll(() => versions(other).length).toBe(1);
  expect(other.said).not.toContain("gone");
  other.drop();
});

test("nobody else may follow, and a couple that isn't there looks the same", async ({ browser }) => {
  const paul = await openRepair(browser, "paul", origins.first);
  const { coupleId } = await streamOf(paul);
  const stranger = await openBrowser(browser, "phone");
  const statusOf = async (page: Page, id: string) => (await page.request.get(`/api/live/couples/${id}`)).status();
  expect(await statusOf(stranger, coupleId)).toBe(404);
  await signIn(stranger, "elif@home.example");
  for (const id of [coupleId, randomUUID(), "nothing"]) expect(await statusOf(stranger, id)).toBe(404);
});
