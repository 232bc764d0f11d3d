import { createCouple } from "@/lib/use-cases/couple/create-couple.ts";
import { addPractice } from "@/lib/use-cases/joining/add-practice.ts";
import { inviteCoach } from "@/lib/use-cases/practice/invite-coach.ts";
import { type CastCoach, type CastCouple, type CastPractice, cast } from "./cast.ts";
import { closePast, pastQuarter, playPast } from "./play-past.ts";
import { playRehearsals } from "./play-rehearsals.ts";
import { assign, clear, join, must, password, settleIn, timeZone } from "./settle-in.ts";
import type { Pair, Stage } from "./stage.ts";
import { type Story, stories } from "./stories.ts";

/** Where the ids of the couples are drawn from whose work is over. */
const pastSeed = 20_250_101;

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
  for (const [index, userId] of users.entries())
    await settleIn(stage.wait(5), coupleId, userId, index === 0 ? ["ratingsToCoach"] : []);
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
  // For a whole quarter in which people came, that is over and counted.
  stage.at(pastQuarter(stage.curtain).from).wait(8 * 60);
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
  const playPresent = async () => {
    for (const [coach, userId] of coaches)
      for (const couple of coach.couples) await playCouple(stage, userId, couple, addressOf);
  };
  const coachIds = coaches.map(([, userId]) => userId);
  // What is over and what is going on have nothing to do with each other until it is counted.
  const [past] = await Promise.all([playPast(stage.curtain, pastSeed, coachIds), playPresent()]);
  await closePast(stage, past);
}

/** Plays the whole demo: two practices, everyone in them, every couple up to where it is found, and what some practise. */
export async function playWorld(stage: Stage): Promise<void> {
  const addressOf = addresses();
  for (const practice of cast) await playPractice(stage, practice, addressOf);
  await playRehearsals(stage);
}
