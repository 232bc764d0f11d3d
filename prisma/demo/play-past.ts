import { day } from "@/lib/domain/repair/instant.ts";
import { closableWindows, windowBounds } from "@/lib/domain/trends/window.ts";
import { createCouple } from "@/lib/use-cases/couple/create-couple.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { agreeOrder, finish, nameIt, reassureEachOther, settle, speakAndListen, toOrder, turn } from "./moves.ts";
import { type PastCouple, pastCouples } from "./past-couples.ts";
import { assign, clear, join, must, settleIn } from "./settle-in.ts";
import { type Pair, Stage } from "./stage.ts";

const under = "nine-steps-to-healing";
const leastCoaches = 3;

/** Both agreed to be counted. */
async function takeOn(stage: Stage, coach: string, { names, shows }: PastCouple): Promise<Pair> {
  const coupleId = stage.newId();
  const partners = names.map((name) => ({ name, email: `${name}.${coupleId.slice(0, 4)}@home.example`.toLowerCase() }));
  const taken = { coupleId, practiceId: undefined, label: names.join(" and "), bond: "partners" as const, partners };
  must(await createCouple(await stage.as(coach), taken), "take on a couple");
  const users: string[] = [];
  for (const partner of partners) users.push(await join(stage.wait(10), partner.email, partner.name));
  const given = shows ? (["countedInTrends", "ratingsToCoach"] as const) : (["countedInTrends"] as const);
  for (const userId of users) await settleIn(stage.wait(5), coupleId, userId, given);
  await clear(stage.wait(5), coupleId, coach);
  const assignmentId = await assign(stage.wait(2), coupleId, coach, { under, cameDaysAgo: 1 });
  return { coupleId, coach, a: users[0] ?? "", b: users[1] ?? null, assignmentId, repairId: "" };
}

/** What they did together in that quarter. */
async function playPair(stage: Stage, pair: Pair, couple: PastCouple, told: number): Promise<void> {
  const { reached, before, after, daysBetween } = couple;
  if (reached === "settling") {
    await nameIt(stage, pair);
    await settle(stage, pair, "a", before[0]);
    return stage.act(pair, pair.b, { type: "rate", rating: before[1], step: "regulate", moment: "before" });
  }
  await toOrder(stage, pair, under, before);
  await agreeOrder(stage, pair, "a");
  if (reached === "owning") {
    await speakAndListen(stage, pair, "a", told);
    return stage.act(pair, pair.b, { type: "takeBreak", returnAt: null });
  }
  await turn(stage, pair, "a", told);
  stage.wait(daysBetween * 24 * 60);
  await turn(stage, pair, "b", told);
  await reassureEachOther(stage, pair, under);
  await finish(stage, pair, after, reached === "whole");
}

/** The couples of one coach in a quarter that began then. */
async function playCoach(stage: Stage, coach: string, from: Date): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const [nth, couple] of pastCouples.entries()) {
    stage.at(new Date(from.getTime() + (10 + 6 * nth) * day));
    const pair = await takeOn(stage, coach, couple);
    await playPair(stage.wait(60), pair, couple, nth);
    pairs.push(pair);
  }
  return pairs;
}

/** The last quarter that is counted by now. */
export const pastQuarter = (curtain: Date) => {
  const window = closableWindows("quarter", new Date(curtain.getTime() - 200 * day), curtain).at(-1);
  if (window === undefined) throw new Error("No quarter is over.");
  return windowBounds(window);
};

/**
 * Plays the couples whom the coaches of a practice saw in the last quarter that is counted by now: what /trends looks back on. A
 * practice with few coaches has nothing to be counted. Each coach has a stage of their own, so that they needn't wait for one another.
 */
export async function playPast(curtain: Date, seed: number, coaches: readonly string[]): Promise<Pair[][]> {
  if (coaches.length < leastCoaches) return [];
  const { from } = pastQuarter(curtain);
  return Promise.all(coaches.map((coach, at) => playCoach(new Stage(curtain, seed + at), coach, from)));
}

/** Counts that quarter, and ends the work with most of those couples, in each of these lists. */
export async function closePast(stage: Stage, caseloads: readonly Pair[][]): Promise<void> {
  if (caseloads.length === 0) return;
  const { until } = pastQuarter(stage.curtain);
  stage.at(new Date(until.getTime() + 7 * day));
  await closePeriods({ now: stage.now });
  // Ratings are their coach's to see for as long as the work goes on.
  const over = caseloads.flatMap((pairs) => pairs.filter((_, nth) => !pastCouples[nth]?.shows));
  for (const { coach, coupleId } of over) await endCouple(await stage.wait(1).as(coach), { coupleId });
}
