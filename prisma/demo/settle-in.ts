import { getPolicyInForce } from "@/lib/data/consents.ts";
import { withActor } from "@/lib/data/transaction.ts";
import type { OptionalKind } from "@/lib/domain/consent/consent.ts";
import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import type { SafetyAnswers } from "@/lib/domain/safety/safety-check.ts";
import { createAssignment } from "@/lib/use-cases/assignment/create-assignment.ts";
import { chooseConsent } from "@/lib/use-cases/consent/choose-consent.ts";
import { signConsent } from "@/lib/use-cases/consent/sign-consent.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { readSafetyAnswers } from "@/lib/use-cases/couple/read-safety-answers.ts";
import { redeemInvitation } from "@/lib/use-cases/joining/redeem-invitation.ts";
import { listProtocols } from "@/lib/use-cases/protocol/read-protocols.ts";
import { answerSafetyCheck } from "@/lib/use-cases/safety/answer-safety-check.ts";
import accounts from "./accounts.json" with { type: "json" };
import { lines } from "./lines.ts";
import type { Stage } from "./stage.ts";
import type { Story } from "./stories.ts";

export const password = accounts[0]?.password ?? "";
export const timeZone = "Europe/Berlin";

const calmAnswers: SafetyAnswers = {
  safeAtHome: "yes",
  afraid: "no",
  hurt: "no",
  controlled: "no",
  freelyChosen: "yes",
  note: "",
};

/** What the demo can't go on without. */
export function must<T extends { ok: boolean }>(result: T, what: string): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`The demo can't ${what}: ${JSON.stringify(result)}`);
  return result as Extract<T, { ok: true }>;
}

/** Somebody opens the link that was sent to them. Returns their id. */
export async function join(stage: Stage, email: string, name: string): Promise<string> {
  const token = stage.links.get(email);
  if (token === undefined) throw new Error(`No link was sent to ${email}`);
  const surroundings = stage.surroundings();
  let userId = "";
  // The account's id is the first that joining draws.
  const newId = () => {
    const id = surroundings.newId();
    userId ||= id;
    return id;
  };
  must(await redeemInvitation({ ...surroundings, newId }, { token, name, password, timeZone }), `let ${name} join`);
  return userId;
}

/** A partner reads, signs, chooses what is `given`, and answers the private check. */
export async function settleIn(
  stage: Stage,
  coupleId: string,
  userId: string,
  given: readonly OptionalKind[],
): Promise<void> {
  const context = await stage.as(userId);
  const practiceId = context.actor.seats.find((seat) => seat.coupleId === coupleId)?.practiceId ?? "";
  const policy = await withActor(context.actor, (tx) => getPolicyInForce(tx, practiceId));
  must(await signConsent(context, { coupleId, kind: "secretsPolicy", wording: policy.id }), "sign");
  must(await signConsent(context, { coupleId, kind: "dataUse", wording: dataUseVersion }), "sign");
  for (const kind of given) await chooseConsent(context, { coupleId, kind, given: true });
  await answerSafetyCheck(context, { coupleId, ...calmAnswers });
}

export async function clear(stage: Stage, coupleId: string, coach: string): Promise<void> {
  const page = await readSafetyAnswers(await stage.as(coach), { coupleId });
  const checkIds = page.partners.flatMap((partner) => partner.waiting.map((check) => check.checkId));
  must(await decideClearance(await stage.as(coach), { coupleId, decision: "clear", checkIds }), "clear a couple");
}

export async function assign(
  stage: Stage,
  coupleId: string,
  coach: string,
  story: Pick<Story, "under" | "cameDaysAgo">,
): Promise<string> {
  const context = await stage.as(coach);
  const protocol = (await listProtocols(context)).find((published) => published.protocol.id === story.under);
  if (!protocol) throw new Error(`${story.under} is not published`);
  const assignmentId = stage.newId();
  const due = new Date(stage.curtain.getTime() + (9 - (story.cameDaysAgo % 12)) * 86_400_000);
  const note = lines[story.cameDaysAgo % lines.length]?.note ?? "";
  const terms = { dueOn: due.toISOString().slice(0, 10), note, pauseAbove: 5 as const, startSeat: null };
  must(
    await createAssignment(context, { assignmentId, coupleId, protocolId: protocol.protocolId, ...terms }),
    "assign",
  );
  return assignmentId;
}
