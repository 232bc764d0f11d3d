// A Chromium for the tests.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { command, Refusal } from "./run.mjs";

/** The one without windows first: it does the same work with less. */
const usualPlaces = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const installed = () => usualPlaces.find((path) => existsSync(path));

const succeeds = (file, ...args) => spawnSync(file, args, { stdio: "inherit", timeout: 300_000 }).status === 0;
const withApt = () =>
  process.getuid?.() === 0 &&
  existsSync("/usr/bin/apt-get") &&
  succeeds("apt-get", "update", "-qq") &&
  // Not every Debian and its kin have the first.
  ["chromium-headless-shell", "chromium"].some((name) =>
    succeeds("apt-get", "install", "-y", "-qq", "--no-install-recommends", name),
  );
const withPlaywright = () => succeeds(process.execPath, command("playwright"), "install", "--only-shell", "chromium");

/**
 * Finds a browser, or installs one. Nothing is returned for Playwright's own, which it finds by itself.
 * @returns {string | undefined}
 */
export function findBrowser() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (existsSync(chromium.executablePath())) return undefined;
  const found = installed() ?? (withApt() ? installed() : undefined);
  if (found) return found;
  if (withPlaywright()) return undefined;
  throw new Refusal("There is no Chromium for the browser tests. Install one, or set CHROME_PATH.");
}
