import { describe, expect, test } from "vitest";
import { isCode, ourFiles } from "./source-files.ts";

const empty = new Set(["utils", "util", "helpers", "helper", "common", "misc", "shared", "types", "index"]);

/** Next's own marks around a folder's name: (group), [param], [...rest], @slot, _private. */
const bare = (part: string) => part.replace(/^\((.+)\)$|^\[+(?:\.{3})?(.+?)\]+$|^[@_](.+)$/, "$1$2$3");

/** A parameter is named as the code reads it. */
const isParameter = (part: string) => part.startsWith("[");

function faultsIn(path: string): string[] {
  return path.split("/").flatMap((part, depth, parts) => {
    const isFile = depth === parts.length - 1;
    const name = isFile ? part.replace(/(\.(property|module|config|d))?(\.(test|spec))?\.\w+$/, "") : bare(part);
    if (empty.has(name)) return [`${path}: "${name}" does not say what it is`];
    const shape = !isFile && isParameter(part) ? /^[a-z][a-zA-Z]*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/;
    return shape.test(name) ? [] : [`${path}: "${name}" is not kebab-case`];
  });
}

const named = (path: string) => isCode(path) || path.endsWith(".css") || path.endsWith(".prisma");

test("every name says what it is, in kebab-case", () => {
  expect(ourFiles.filter(named).flatMap(faultsIn)).toEqual([]);
});

describe("the check itself", () => {
  test.each([
    "lib/domain/utils.ts",
    "lib/common/repair.ts",
    "lib/domain/repair/index.ts",
    "lib/domain/repair/types.ts",
    "components/repair/StepPlayer.tsx",
    "lib/use-cases/repair/complete_step.ts",
  ])("refuses %s", (path) => {
    expect(faultsIn(path)).toHaveLength(1);
  });

  test.each([
    "app/(client)/repairs/[repairId]/page.tsx",
    "app/api/auth/[...nextauth]/route.ts",
    "lib/domain/repair/fold.test.ts",
    "lib/domain/repair/fold.property.test.ts",
    "components/repair/breath-pacer.module.css",
    "prisma.config.ts",
    "app/globals.css",
  ])("accepts %s", (path) => {
    expect(faultsIn(path)).toEqual([]);
  });
});
