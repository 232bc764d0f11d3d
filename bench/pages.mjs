// npm run bench:pages: first-load JavaScript of every page, against the framework's own floor built in the same run.
// Prints one JSON line; kB are gzip. Bars: client pages at most 1.15 times the floor, coach pages at most 1.35 times.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { at, runCommand } from "../scripts/run.mjs";
import { generate, install } from "../scripts/setup.mjs";
import { firstLoadOf } from "./first-load.mjs";

const floor = at(".data", "floor");

/** The least that is still a page of this framework with these settings: a layout and a line of text. */
function writeFloor() {
  rmSync(floor, { recursive: true, force: true });
  mkdirSync(`${floor}/app`, { recursive: true });
  const files = {
    "package.json": '{ "name": "floor", "private": true, "type": "module" }',
    "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(at("."))} } };`,
    "app/layout.jsx":
      'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
    "app/page.jsx": 'export const dynamic = "force-dynamic"; export default function Page() { return <p>Floor</p>; }',
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(`${floor}/${file}`, text);
}

/** The routes under a route group of app/, as the build names them. */
function routesOf(group) {
  const walk = (folder, route) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory())
        return walk(`${folder}/${entry.name}`, entry.name.startsWith("(") ? route : `${route}/${entry.name}`);
      return /^page\.(tsx|jsx)$/.test(entry.name) ? [route || "/"] : [];
    });
  return walk(at("app", group), "");
}

const quiet = { stdio: ["ignore", "ignore", "inherit"] };
const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: "" };

await install();
await generate();
writeFloor();
await runCommand("next", ["build", floor], { ...quiet, env });
await runCommand("next", ["build"], { ...quiet, env });

const floorKb = firstLoadOf(`${floor}/.next`)["/"];
const pages = firstLoadOf(at(".next"));
const rounded = (number) => Math.round(number * 1000) / 1000;
const worst = (group) => rounded(Math.max(...routesOf(group).map((route) => (pages[route] ?? 0) / floorKb)));
console.log(
  JSON.stringify({
    floorKb: rounded(floorKb),
    pages: Object.fromEntries(
      Object.entries(pages)
        .sort()
        .map(([route, kb]) => [route, rounded(kb)]),
    ),
    worstClientRatio: worst("(client)"),
    worstCoachRatio: worst("(coach)"),
  }),
);
