import { expect, test } from "vitest";
import { textOf } from "./source-files.ts";

interface LockedPackage {
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(textOf("package-lock.json")) as { packages: Record<string, LockedPackage> };

/** Where Node would find a dependency of the package at `from`, nearest first. */
function* placesFor(name: string, from: string): Generator<string> {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    yield `${folder ? `${folder}/` : ""}node_modules/${name}`;
    if (!folder) return;
  }
}

// npm silently leaves out a platform's optional package that the registry lacks; `npm ci` then fails on that platform.
test("the lockfile holds every platform's packages", () => {
  const missing = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => ![...placesFor(name, from)].some((place) => place in packages))
      .map((name) => `${from || "the project"} lacks ${name}`),
  );
  expect(missing).toEqual([]);
});

test("the lockfile names no download addresses, so any registry serves it", () => {
  expect(Object.keys(packages).filter((path) => packages[path]?.resolved)).toEqual([]);
});
