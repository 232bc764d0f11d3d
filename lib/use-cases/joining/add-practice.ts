import { hashPassword } from "@/lib/data/password.ts";
import { withJoining } from "@/lib/data/transaction.ts";
import { isObvious } from "@/lib/domain/account/password.ts";
import type { SetUp } from "@/lib/domain/practice/set-up.ts";
import type { Refusal, Surroundings } from "../context.ts";
import { openPractice } from "./open-practice.ts";

/** Adds a practice with its owner to a deployment. For whoever runs the deployment: no page leads here. */
export async function addPractice(
  surroundings: Surroundings,
  input: Omit<SetUp, "token">,
): Promise<{ ok: true; practiceId: string; ownerId: string } | Refusal<"address-taken" | "obvious-password">> {
  const { practiceName, name, email, password } = input;
  if (isObvious(password, [email, name, practiceName])) return { ok: false, reason: "obvious-password" };
  const passwordHash = await hashPassword(password);
  return withJoining((tx) => openPractice(tx, surroundings, { ...input, passwordHash }));
}
