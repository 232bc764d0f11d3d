import { getPolicyInForce } from "@/lib/data/consents.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import type { SafetyAnswers } from "@/lib/domain/safety/safety-check.ts";
import { createAssignment } from "@/lib/use-cases/assignment/create-assignment.ts";
import { chooseConsent } from "@/lib/use-cases/consent/choose-consent.ts";
import { signConsent } from "@/lib/use-cases/consent/sign-consent.ts";
import { createCouple } from "@/lib/use-cases/couple/create-couple.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { readSafetyAnswers } from "@/lib/use-cases/couple/read-safety-answers.ts";
import { addPractice } from "@/lib/use-cases/joining/add-practice.ts";
import { redeemInvitation } from "@/lib/use-cases/joining/redeem-invitation.ts";
import { inviteCoach } from "@/lib/use-cases/practice/invite-coach.ts";
import { listProtocols } from "@/lib/use-cases/protocol/read-protocols.ts";
import { answerSafetyCheck } from "@/lib/use-cases/safety/answer-safety-check.ts";
import accounts from "./accounts.json" with { type: "json" };
import { type CastCoach, type CastCouple, type CastPractice, cast } from "./cast.ts";
import { lines } from "./lines.ts";
import { playRehearsals } from "./play-rehearsals.ts";
import type { Pair, Stage } from "./stage.ts";
import { type Story, stories } from "./stories.ts";

const password = accounts[0]?.password ?? "";
const timeZone = "Europe/Berlin";

const calmAnswers: SafetyAnswers = {
  safeAtHome: "yes",
  afraid: "no",
  hurt: "no",
  controlled: "no",
  freelyChosen: "yes",
  note: "",
};

function must<T extends { ok: boolean }>(result: T, what: string): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`The demo can't ${what}: ${JSON.stringify(result)}`);
  return result as Extract<T, { ok: true }>;
}

/** An address of someone's own: the first couple with a name gets the plain one, which the README names. */
function addresses(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const plain = name.toLowerCase();
    const before = taken.get(plain) ?? 0;
    taken.set(plain, before + 1);
    return `${plain}${before ? before + 1 : ""}@home.example`;
  };
}

/** Somebody opens the link that was sent to them. Returns their id. */
async function join(stage: Stage, email: string, name: string): Promise<string> {
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

/** A partner reads, signs, chooses, and answers the private check. */
async function settleIn(stage: Stage, coupleId: string, userId: string, sharesRatings: boolean): Promise<void> {
  const context = await stage.as(userId);
  const practiceId = context.actor.seats.find((seat) => seat.coupleId === coupleId)?.practiceId ?? "";
  const policy = await withActor(context.actor, (tx) => getPolicyInForce(tx, practiceId));
  must(await signConsent(context, { coupleId, kind: "secretsPolicy", wording: policy.id }), "sign");
  must(await signConsent(context, { coupleId, kind: "dataUse", wording: dataUseVersion }), "sign");
  if (sharesRatings) await chooseConsent(context, { coupleId, kind: "ratingsToCoach", given: true });
  await answerSafetyCheck(context, { coupleId, ...calmAnswers });
}

async function clear(stage: Stage, coupleId: string, coach: string): Promise<void> {
  const page = await readSafetyAnswers(await stage.as(coach), { coupleId });
  const checkIds = page.partners.flatMap((partner) => partner.waiting.map((check) => check.checkId));
  must(await decideClearance(await stage.as(coach), { coupleId, decision: "clear", checkIds }), "clear a couple");
}

async function assign(stage: Stage, coupleId: string, coach: string, story: Story): Promise<string> {
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

async function playCouple(
  stage: Stage,
  coach: string,
  couple: CastCouple,
  addressOf: (name: string) => string,
): Promise<void> {
  const story: Story | null = couple.place in stories ? stories[couple.place as keyof typeof stories] : null;
  stage.daysAgo((story?.cameDaysAgo ?? 2) + 2, 9);
  const coupleId = stage.newId();
  const partners = couple.names.map((name) => ({ name, email: addressOf(name) }));
  const { label, bond } = couple;
  must(
    await createCouple(await stage.as(coach), { coupleId, practiceId: undefined, label, bond, partners }),
    "take on a couple",
  );
  if (couple.place === "invited") return;
  const users: string[] = [];
  for (const { name, email } of partners) users.push(await join(stage.wait(180), email, name));
  for (const [index, userId] of users.entries()) await settleIn(stage.wait(5), coupleId, userId, index === 0);
  if (!story) return;
  stage.daysAgo(story.cameDaysAgo, 10);
  await clear(stage, coupleId, coach);
  const assignmentId = await assign(stage.wait(2), coupleId, coach, story);
  const pair: Pair = { coupleId, coach, a: users[0] ?? "", b: users[1] ?? null, assignmentId, repairId: "" };
  stage.pairs.set(label, pair);
  await story.play(stage, pair);
}

async function playPractice(stage: Stage, practice: CastPractice, addressOf: (name: string) => string): Promise<void> {
  const [owner, ...others] = practice.coaches;
  if (!owner) return;
  stage.daysAgo(90, 8);
  const opened = must(
    await addPractice(stage.surroundings(), {
      practiceName: practice.name,
      region: "international",
      name: owner.name,
      email: owner.email,
      password,
      secretsKind: practice.secretsKind,
      alsoCoach: true,
      timeZone,
    }),
    "open a practice",
  );
  const coaches: [CastCoach, string][] = [[owner, opened.ownerId]];
  for (const coach of others) {
    const { practiceId } = opened;
    await inviteCoach(await stage.wait(30).as(opened.ownerId), {
      practiceId,
      invitationId: stage.newId(),
      email: coach.email,
    });
    coaches.push([coach, await join(stage.wait(30), coach.email, coach.name)]);
  }
  for (const [coach, userId] of coaches) {
    for (const couple of coach.couples) await playCouple(stage, userId, couple, addressOf);
  }
}

/** Plays the whole demo: two practices, everyone in them, every couple up to where it is found, and what some practise. */
export async function playWorld(stage: Stage): Promise<void> {
  const addressOf = addresses();
  for (const practice of cast) await playPractice(stage, practice, addressOf);
  await playRehearsals(stage);
}
