import { importsOf } from "./imports.ts";
import { isTest } from "./source-files.ts";

interface Layer {
  name: string;
  /** The files it is made of. If it captures a part, such as a noun, files of different parts are strangers to each other. */
  files: RegExp;
  /** The layers it may import, besides itself. */
  uses: readonly string[];
  /** The packages it may import; an entry that ends in "/" or ":" stands for all that begins so. */
  packages: readonly string[];
}

const screen = ["react", "react-dom", "next", "next/link", "next/navigation"];

/** The house, room by room: docs/architecture.md in a form that a test can hold. What is not here is not allowed. */
const layers: readonly Layer[] = [
  // The only part of the domain that stands on a library. It comes first: a file is of the first layer that claims it.
  {
    name: "language feedback",
    files: /^lib\/domain\/feedback\//,
    uses: ["domain"],
    packages: ["compromise/one", "zod"],
  },
  { name: "domain", files: /^lib\/domain\//, uses: [], packages: ["zod"] },
  {
    name: "data",
    files: /^lib\/data\//,
    uses: ["domain"],
    packages: ["@node-rs/argon2", "@prisma/", "node:", "pg", "pg-boss", "rate-limiter-flexible", "server-only", "zod"],
  },
  {
    name: "use cases",
    files: /^lib\/use-cases\//,
    uses: ["domain", "language feedback", "data"],
    packages: ["node:util", "server-only", "zod"],
  },
  {
    name: "session",
    files: /^lib\/session\//,
    uses: ["domain", "data"],
    packages: ["next", "next/", "next-auth", "next-auth/", "node:", "react", "server-only", "zod"],
  },
  {
    name: "delivery",
    files: /^lib\/delivery\//,
    uses: ["domain", "use cases", "session"],
    packages: ["next", "next/", "node:", "nodemailer", "openai", "react", "server-only", "zod"],
  },
  { name: "ui", files: /^components\/ui\//, uses: [], packages: screen },
  { name: "charts", files: /^components\/charts\//, uses: ["ui"], packages: ["react"] },
  {
    name: "data table",
    files: /^components\/data-table\//,
    uses: ["ui"],
    packages: [...screen, "@tanstack/react-table"],
  },
  {
    name: "parts of a noun",
    files: /^components\/([^/]+)\//,
    uses: ["ui", "charts", "data table", "domain", "language feedback"],
    packages: [...screen, "@tanstack/react-table"],
  },
  {
    name: "sign-in route",
    files: /^app\/api\/auth\//,
    uses: ["session", "delivery"],
    packages: ["next/", "next-auth"],
  },
  {
    name: "app",
    files: /^app\//,
    uses: [
      "domain",
      "language feedback",
      "use cases",
      "session",
      "delivery",
      "ui",
      "charts",
      "data table",
      "parts of a noun",
    ],
    packages: ["next", "next/", "react", "server-only"],
  },
  {
    name: "edges of the server",
    files: /^(proxy|instrumentation)\.ts$/,
    uses: ["delivery"],
    packages: ["next/", "node:"],
  },
  {
    name: "protocols and demo",
    files: /^prisma\//,
    uses: ["domain", "data", "use cases", "session"],
    packages: ["node:", "zod"],
  },
];

/** What stands outside the house and looks in. Nothing in the house may import it. */
const outside = /^(scripts|bench|tests)\/|^[\w.-]+\.config\.(ts|mjs)$/;

/** What a test beside the code may use on top. */
const forTests = ["vitest", "fast-check", "react-dom/server", "node:", "/tests/setup/"];

interface Place {
  layer: Layer;
  part: string | undefined;
}

function placeOf(path: string): Place | null {
  for (const layer of layers) {
    const match = layer.files.exec(path);
    if (match) return { layer, part: match[1] };
  }
  return null;
}

const isListed = (target: string, list: readonly string[]) =>
  list.some((allowed) => (/[/:]$/.test(allowed) ? target.startsWith(allowed) : target === allowed));

function mayImport(from: Place, target: string): boolean {
  if (!target.startsWith("/")) return isListed(target, from.layer.packages);
  const to = placeOf(target.slice(1));
  if (to?.layer === from.layer) return to.part === from.part;
  return to !== null && from.layer.uses.includes(to.layer.name);
}

/** What a file imports though its layer may not, in words. A file in no known place is itself a trespass. */
export function trespassesOf(path: string, text: string): string[] {
  if (outside.test(path)) return [];
  const place = placeOf(path);
  if (!place) return [`${path} is in no known place`];
  return importsOf(path, text)
    .filter((target) => !mayImport(place, target) && !(isTest(path) && isListed(target, forTests)))
    .map((target) => `${path} imports ${target}`);
}
