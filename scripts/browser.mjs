// Finds a Chromium for Playwright: its own build, else the machine's; installs one when there is none.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const system = () =>
  [
    process.env.CHROME_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ].find((p) => p && existsSync(p));

export function browserPath({ install = false } = {}) {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (existsSync(chromium.executablePath())) return undefined; // Playwright's own
  const found = system();
  if (found || !install) return found;
  const go = (c, a) =>
    spawnSync(c, a, { stdio: "inherit", timeout: 300_000, shell: process.platform === "win32" }).status === 0;
  if (
    process.getuid?.() === 0 &&
    existsSync("/usr/bin/apt-get") &&
    go("apt-get", ["update", "-qq"]) &&
    go("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]) &&
    system()
  )
    return system();
  if (go("npx", ["playwright", "install", "--only-shell", "chromium"])) return undefined;
  throw new Error("No Chromium: install one, or set CHROME_PATH.");
}
