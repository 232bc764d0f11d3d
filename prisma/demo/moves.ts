import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import { lines } from "./lines.ts";
import type { Pair, Stage } from "./stage.ts";

/** Which of the two shipped protocols a story is played under. */
export type Under = "nine-steps-to-healing" | "art-of-repair";

const who = (pair: Pair, seat: Seat) => (seat === "a" ? pair.a : pair.b);

/** Says how stirred up they are, and comes to rest. */
export async function settle(stage: Stage, pair: Pair, seat: Seat, rating: number): Promise<void> {
  const person = who(pair, seat);
  await stage.act(pair, person, { type: "rate", rating, step: "regulate", moment: "before" });
  await stage.act(pair, person, { type: "finishStep", step: "regulate" });
  await stage.act(pair, person, { type: "finishStep", step: "intent" });
}

/** One says that it has turned tender, and the other that they see it. */
export async function nameIt(stage: Stage, pair: Pair): Promise<void> {
  await stage.begin(pair, pair.a);
  await stage.act(pair, pair.a, { type: "name" });
  await stage.act(pair, pair.b, { type: "acknowledge" });
}

/** Up to the order: named or asked for, and both settled. */
export async function toOrder(
  stage: Stage,
  pair: Pair,
  under: Under,
  ratings: readonly [number, number] = under === "nine-steps-to-healing" ? [4, 3] : [4, 5],
): Promise<void> {
  if (under === "nine-steps-to-healing") {
    await nameIt(stage, pair);
    await settle(stage, pair, "a", ratings[0]);
    await settle(stage, pair, "b", ratings[1]);
    return;
  }
  await stage.begin(pair, pair.a);
  await settle(stage, pair, "a", ratings[0]);
  await stage.act(pair, pair.a, { type: "ask", at: null });
  await stage.act(pair, pair.b, { type: "answerYes", at: null });
  await settle(stage, pair, "b", ratings[1]);
}

export async function agreeOrder(stage: Stage, pair: Pair, first: Seat): Promise<void> {
  await stage.act(pair, who(pair, first), { type: "proposeOrder", first, idea: "raiser" });
  await stage.act(pair, who(pair, otherSeat(first)), { type: "agreeOrder", first });
}

export async function speakAndListen(stage: Stage, pair: Pair, speaker: Seat, told = 0): Promise<void> {
  const listener = otherSeat(speaker);
  const { share, reflection } = lines[(told + (speaker === "a" ? 0 : 1)) % lines.length] ?? lines[0];
  await stage.act(
    pair,
    who(pair, speaker),
    { type: "sendShare", shareId: stage.newId() },
    { text: share, toCoach: told % 2 === 0 },
  );
  await stage.act(pair, who(pair, listener), { type: "reflect", shareId: stage.newId() }, { text: reflection });
  await stage.act(pair, who(pair, speaker), { type: "answerHeard", answer: "yes" });
}

export async function turn(stage: Stage, pair: Pair, speaker: Seat, told = 0): Promise<void> {
  await speakAndListen(stage, pair, speaker, told);
  const { owning } = lines[(told + (speaker === "a" ? 0 : 1)) % lines.length] ?? lines[0];
  await stage.act(
    pair,
    who(pair, otherSeat(speaker)),
    { type: "own", shareId: stage.newId() },
    { text: owning, toCoach: true },
  );
}

export async function bothTurns(stage: Stage, pair: Pair, told = 0): Promise<void> {
  await agreeOrder(stage, pair, "a");
  await turn(stage, pair, "a", told);
  await turn(stage, pair, "b", told);
}

export async function reassureEachOther(stage: Stage, pair: Pair, under: Under): Promise<void> {
  if (under === "nine-steps-to-healing") {
    await stage.act(pair, pair.a, { type: "saySoftened" });
    await stage.act(pair, pair.b, { type: "saySoftened" });
  }
  await stage.act(pair, pair.a, { type: "reassure", shareId: stage.newId() }, { text: lines[0].reassurance });
  await stage.act(pair, pair.b, { type: "closeReassurance" });
}

/** Each says that it is complete. `ratings`: how stirred up they are by then; `whole`: whether the second says so too. */
export async function finish(stage: Stage, pair: Pair, ratings: readonly number[] = [], whole = true): Promise<void> {
  for (const [at, person] of [pair.a, pair.b].entries()) {
    const rating = ratings[at];
    if (rating !== undefined)
      await stage.act(pair, person, { type: "rate", rating, step: "reconnect", moment: "after" });
    if (at === 1 && !whole) return;
    await stage.act(pair, person, { type: "sayComplete" });
    await stage.act(pair, person, { type: "answerLingering", answer: "nothing" });
  }
}

export async function whole(stage: Stage, pair: Pair, under: Under, told = 0): Promise<void> {
  await toOrder(stage, pair, under);
  await bothTurns(stage, pair, told);
  await reassureEachOther(stage, pair, under);
  await finish(stage, pair);
}
