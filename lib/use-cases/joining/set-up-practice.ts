import { claimSetUp } from "@/lib/data/joining.ts";
import { hashPassword } from "@/lib/data/password.ts";
import { withJoining } from "@/lib/data/transaction.ts";
import { isObvious } from "@/lib/domain/account/password.ts";
import type { SetUp } from "@/lib/domain/practice/set-up.ts";
import type { Refusal, Surroundings } from "../context.ts";
import { openPractice } from "./open-practice.ts";

type Reason = "already-set-up" | "address-taken" | "obvious-password";

/** Makes the first practice with its owner. Of any number at once, one succeeds. The caller has checked the token. */
export async function setUpPractice(
  surroundings: Surroundings,
  input: Omit<SetUp, "token">,
): Promise<{ ok: true } | Refusal<Reason>> {
  const { practiceName, name, email } = input;
  if (isObvious(input.password, [email, name, practiceName])) return { ok: false, reason: "obvious-password" };
  const passwordHash = await hashPassword(input.password);
  return withJoining(async (tx) => {
    if (!(await claimSetUp(tx))) return { ok: false, reason: "already-set-up" };
    return openPractice(tx, surroundings, { ...input, passwordHash });
  });
}
