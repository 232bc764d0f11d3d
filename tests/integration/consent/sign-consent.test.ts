import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { SignConsent } from "@/lib/domain/consent/consent.ts";
import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { signConsent } from "@/lib/use-cases/consent/sign-consent.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { PracticeWorld } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  ({ world, coupleId } = await PracticeWorld.withCouple());
});

async function policyInForce(practiceId = world.practiceId): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    "SELECT id FROM secrets_policy WHERE practice_id = $1 ORDER BY version DESC LIMIT 1",
    [practiceId],
  );
  return row?.id ?? "";
}
const policyText = async (): Promise<SignConsent> => ({
  coupleId,
  kind: "secretsPolicy",
  wording: await policyInForce(),
});
const dataUseText = (): SignConsent => ({ coupleId, kind: "dataUse", wording: dataUseVersion });
const newPolicy = () =>
  asOwner(
    "INSERT INTO secrets_policy (id, practice_id, version, kind, created_by, created_at) VALUES ($1, $2, 2, 'individual_confidence', $3, now())",
    [randomUUID(), world.practiceId, world.people.olive],
  );

const ledger = () =>
  asOwner<{ user_id: string; kind: string; wording: string; given: boolean }>(
    "SELECT user_id, kind, wording, given FROM consent_entry WHERE couple_id = $1 ORDER BY id",
    [coupleId],
  );
const standing = async (name: "sam" | "alex") => (await readHome(await world.as(name))).couples[0]?.standing;

describe("signing", () => {
  test("adds one line for the one who signs, with what was signed, audited about them alone", async () => {
    const text = await policyText();
    expect(await signConsent(await world.as("sam"), text)).toEqual({ ok: true });
    expect(await ledger()).toEqual([
      { user_id: world.people.sam, kind: "secrets_policy", wording: text.wording, given: true },
    ]);
    expect(await world.audited("sam", "consent.sign.secretsPolicy")).toMatchObject([
      { about_user_id: world.people.sam, couple_id: coupleId },
    ]);
  });

  test("one after the other, and then the safety check is next; the other's place stays as it was", async () => {
    expect(await standing("sam")).toEqual({ kind: "sign", left: ["secretsPolicy", "dataUse"] });
    await signConsent(await world.as("sam"), await policyText());
    expect(await standing("sam")).toEqual({ kind: "sign", left: ["dataUse"] });
    await signConsent(await world.as("sam"), dataUseText());
    expect(await standing("sam")).toEqual({ kind: "safetyCheck" });
    expect(await standing("alex")).toEqual({ kind: "sign", left: ["secretsPolicy", "dataUse"] });
  });

  test("the same form sent ten times at once signs once", async () => {
    const text = await policyText();
    const sam = await world.as("sam");
    const signed = await Promise.all(Array.from({ length: 10 }, () => signConsent(sam, text)));
    expect(signed).toEqual(Array.from({ length: 10 }, () => ({ ok: true })));
    expect(await ledger()).toHaveLength(1);
    expect(await world.audited("sam", "consent.sign.secretsPolicy")).toHaveLength(1);
  });

  test("a text that is no longer in force is refused, and nothing is written", async () => {
    const old = await policyText();
    await newPolicy();
    expect(await signConsent(await world.as("sam"), old)).toEqual({ ok: false, reason: "outdated" });
    expect(await signConsent(await world.as("sam"), { ...dataUseText(), wording: "data-use-0" })).toEqual({
      ok: false,
      reason: "outdated",
    });
    expect(await ledger()).toEqual([]);
  });

  test("another practice's policy can't be signed for this one", async () => {
    const wording = await policyInForce(world.otherPracticeId);
    expect(await signConsent(await world.as("sam"), { coupleId, kind: "secretsPolicy", wording })).toEqual({
      ok: false,
      reason: "outdated",
    });
  });

  test("a new version has to be signed again, and the old line stays", async () => {
    await signConsent(await world.as("sam"), await policyText());
    await signConsent(await world.as("sam"), dataUseText());
    await world.answer("sam", coupleId);
    expect(await standing("sam")).toEqual({ kind: "ready" });
    await newPolicy();
    expect(await standing("sam")).toEqual({ kind: "sign", left: ["secretsPolicy"] });
    await signConsent(await world.as("sam"), await policyText());
    expect(await standing("sam")).toEqual({ kind: "ready" });
    expect(await ledger()).toHaveLength(3);
  });

  test.each(["ines", "ben", "cleo", "olive", "nia"] as const)("is not %s's to do", async (stranger) => {
    const text = await policyText();
    await expect(signConsent(await world.as(stranger), text)).rejects.toThrow(NotFound);
    expect(await ledger()).toEqual([]);
  });

  test.each([randomUUID(), "1", ""])("a couple like %j is not found", async (missing) => {
    const text = await policyText();
    await expect(signConsent(await world.as("sam"), { ...text, coupleId: missing })).rejects.toThrow(NotFound);
  });

  test("is over once the work has ended", async () => {
    const text = await policyText();
    await leaveCouple(await world.as("alex"), { coupleId });
    await expect(signConsent(await world.as("sam"), text)).rejects.toThrow(NotFound);
  });
});
