import { describe, expect, test } from "vitest";
import { trespassesOf } from "./layers.ts";
import { isCode, ourFiles, textOf } from "./source-files.ts";

test("every import follows the architecture", () => {
  const code = ourFiles.filter(isCode);
  expect(code.length).toBeGreaterThan(0);
  expect(code.flatMap((path) => trespassesOf(path, textOf(path)))).toEqual([]);
});

describe("the check itself", () => {
  test.each([
    ["lib/domain/repair/fold.ts", `import { save } from "@/lib/data/repairs.ts";`],
    ["lib/domain/repair/fold.ts", `import type { Row } from "@/lib/data/repairs.ts";`],
    ["lib/domain/repair/fold.ts", `export { save } from "../../data/repairs.ts";`],
    ["lib/domain/repair/fold.ts", `export * from "../../data/repairs.ts";`],
    ["lib/domain/repair/fold.ts", `const later = () => import("../../data/repairs.ts");`],
    ["lib/domain/repair/fold.ts", `type Row = import("../../data/repairs.ts").Row;`],
    ["lib/domain/repair/fold.ts", `import repairs = require("../../data/repairs.ts");`],
    ["lib/domain/repair/fold.ts", "const anything = (name: string) => import(name);"],
    ["lib/domain/repair/fold.ts", `import { randomUUID } from "node:crypto";`],
    ["lib/domain/repair/fold.ts", `import { act } from "react";`],
    ["lib/domain/repair/fold.ts", `import nlp from "compromise/one";`],
    ["lib/domain/repair/fold.ts", `import { classify } from "../feedback/classify.ts";`],
    ["lib/domain/feedback/read-draft.ts", `import nlp from "compromise";`],
    ["lib/data/repairs.ts", `import { completeStep } from "@/lib/use-cases/repair/complete-step.ts";`],
    ["lib/use-cases/repair/complete-step.ts", `import { PrismaClient } from "@prisma/client";`],
    ["lib/use-cases/repair/complete-step.ts", `import pg from "pg";`],
    ["lib/use-cases/repair/complete-step.ts", `import { redirect } from "next/navigation";`],
    ["lib/use-cases/repair/complete-step.ts", `import { mintActor } from "@/lib/session/mint-actor.ts";`],
    ["lib/use-cases/repair/complete-step.test.ts", `import { save } from "@/lib/session/mint-actor.ts";`],
    ["lib/delivery/perform.ts", `import { client } from "@/lib/data/client.ts";`],
    ["lib/delivery/perform.ts", `import { getServerSession } from "next-auth";`],
    ["components/ui/button.tsx", `import { Step } from "@/lib/domain/protocol/protocol.ts";`],
    ["components/ui/button.tsx", `import { cookies } from "next/headers";`],
    [
      "components/repair/step.tsx",
      `import { completeStepAction } from "@/app/(client)/repairs/[repairId]/actions.ts";`,
    ],
    ["components/repair/step.tsx", `import { CoupleCard } from "../couple/couple-card.tsx";`],
    ["components/repair/step.tsx", `import { completeStep } from "@/lib/use-cases/repair/complete-step.ts";`],
    ["app/(client)/home/page.tsx", `import { findRepairs } from "@/lib/data/repairs.ts";`],
    ["app/(client)/home/page.tsx", `import { getToken } from "next-auth/jwt";`],
    ["app/(client)/home/page.tsx", `import { createTestDatabase } from "@/tests/setup/database.ts";`],
    ["proxy.ts", `import { currentActor } from "@/lib/session/current-actor.ts";`],
    ["prisma/seed.ts", `import pg from "pg";`],
    ["lib/other/thing.ts", "export const one = 1;"],
    ["middleware.ts", "export const one = 1;"],
  ])("%s may not: %s", (path, text) => {
    expect(trespassesOf(path, text)).toHaveLength(1);
  });

  test.each([
    ["lib/domain/repair/fold.ts", `import { z } from "zod"; import { step } from "../protocol/step.ts";`],
    ["lib/domain/feedback/read-draft.ts", `import nlp from "compromise/one";`],
    ["components/draft/tip.tsx", `import { classify } from "@/lib/domain/feedback/classify.ts";`],
    ["lib/domain/repair/fold.test.ts", `import { test } from "vitest"; import { readFileSync } from "node:fs";`],
    ["lib/data/client.ts", `import { PrismaClient } from "./generated/prisma/client.ts";`],
    [
      "components/repair/step.tsx",
      `import { Button } from "@/components/ui/button.tsx"; import { view } from "./view.ts";`,
    ],
    [
      "app/(client)/home/page.tsx",
      `import { findHome } from "@/lib/use-cases/home/find-home.ts"; import "./home.css";`,
    ],
    ["app/api/auth/[...nextauth]/route.ts", `import NextAuth from "next-auth";`],
    ["tests/integration/repair.test.ts", `import pg from "pg"; import { client } from "@/lib/data/client.ts";`],
  ])("%s may: %s", (path, text) => {
    expect(trespassesOf(path, text)).toEqual([]);
  });
});
