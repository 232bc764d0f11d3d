import { expect, type Page } from "@playwright/test";
import type { ProductServer } from "../../setup/product-server.ts";
import { press } from "../people.ts";
import { box, hear, log, reads } from "./room.ts";

interface Mishaps {
  /** Whose signal goes while they speak. */
  speaker: Page;
  /** Whose server is killed before it is said. */
  cutOff: Page;
  server: ProductServer;
  others: readonly Page[];
  words: string;
  /** How many turns there are with it. */
  turns: number;
}

/**
 * Somebody's signal goes while they speak, their page is opened afresh, and somebody else's server is killed: what is said is
 * there once, for everybody, and each page comes back to the right moment by itself.
 */
export async function getsThroughMishaps({ speaker, cutOff, server, others, words, turns }: Mishaps): Promise<void> {
  await speaker.context().setOffline(true);
  await box(speaker).fill(words);
  await press(speaker, "Say it");
  await reads(speaker, "Nothing was sent, and what you typed is still here.");
  await speaker.context().setOffline(false);
  await expect(speaker.getByText("No signal right now. This page may be behind")).toHaveCount(0);
  await speaker.reload();
  await expect(box(speaker)).toHaveValue(words);
  await server.kill();
  await press(speaker, "Say it");
  await hear([speaker, ...others], words);
  await expect(box(speaker)).toHaveCount(0);
  await server.start();
  await hear([cutOff], words);
  for (const page of [speaker, cutOff]) await expect(log(page).getByRole("listitem")).toHaveCount(turns);
}

/**
 * The signal goes and nobody says so: the page's stream stays open, and nothing comes. It leaves that for another by itself,
 * within five seconds by the page's own clock, however long a busy machine takes over them.
 */
export async function missesSilently(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  const streams = "**/api/live/**";
  await page.clock.install();
  await page.route(streams, () => undefined);
  const silent = page.waitForRequest(streams);
  await page.reload();
  await silent;
  await page.unroute(streams);
  const another = page.waitForRequest(streams);
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 2_000);
  await page.clock.runFor(3_000);
  await another;
  await page.clock.resume();
  await meanwhile();
}
