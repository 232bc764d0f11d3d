import { createScenario } from "@/lib/use-cases/scenario/create-scenario.ts";
import { library, scenes } from "./rehearsal-lines.ts";
import { Room } from "./room.ts";
import type { Pair, Stage } from "./stage.ts";

const day = 24 * 3_600_000;

async function fillLibrary(stage: Stage, coach: string): Promise<void> {
  for (const { steps, ...words } of library) {
    const scenario = { ...words, steps: [...steps], scenarioId: stage.newId(), practiceId: undefined };
    await createScenario(await stage.wait(9).as(coach), scenario);
  }
}

/** Alone with a script, from the beginning to a close: what was said is deleted with it. */
async function aloneAndClosed(
  stage: Stage,
  pair: Pair,
  scene: "plans" | "door",
  personaKey: string,
  [before, after]: readonly [number, number],
): Promise<void> {
  const { scenario, goal, said, landed, nextTry } = scenes[scene];
  const steps = scene === "door" ? ["own"] : ["speak"];
  const room = await Room.setUp(stage, pair, pair.a, {
    mode: "script",
    steps,
    scenario,
    goal,
    difficulty: 1,
    personaKey,
  });
  await room.comeIn(pair.a, { confidence: before, activation: 7 - before });
  await room.act(pair.a, { type: "begin" });
  for (const text of said) await room.say(pair.a, text);
  await room.lookBack(pair.a, { confidence: after, activation: 4, landed, nextTry });
  await room.act(pair.a, { type: "close" });
}

/** Alone with a script, in the middle of it. */
async function aloneUnderWay(stage: Stage, pair: Pair): Promise<void> {
  const { scenario, goal, said } = scenes.breakfast;
  const form = {
    mode: "script",
    steps: ["ask"],
    scenario,
    goal,
    difficulty: 2,
    personaKey: "goes-by-the-facts",
  } as const;
  const room = await Room.setUp(stage, pair, pair.a, form);
  await room.comeIn(pair.a, { confidence: 4, activation: 5 });
  await room.act(pair.a, { type: "begin" });
  for (const text of said) await room.say(pair.a, text);
  await room.act(pair.a, { type: "pause" });
}

/** Homework: the coach set it up, with a time, and nobody has come in yet. */
async function homework(stage: Stage, pair: Pair): Promise<void> {
  const [{ text: scenario, goal, steps }] = library;
  const plannedAt = new Date(stage.curtain.getTime() + 2 * day);
  plannedAt.setUTCHours(16, 30, 0, 0);
  await Room.setUp(stage, pair, pair.coach, {
    mode: "coach",
    steps,
    scenario,
    goal,
    difficulty: 1,
    seat: "a",
    plannedAt,
  });
}

/** With the coach, two ways from the same turn, and the record kept since both said so. */
async function withCoach(stage: Stage, pair: Pair): Promise<void> {
  const { coach, a } = pair;
  const scene = scenes.quiet;
  const { scenario, goal } = scene;
  const room = await Room.setUp(stage, pair, a, { mode: "coach", steps: ["speak"], scenario, goal, difficulty: 2 });
  await room.comeIn(a, { confidence: 3, activation: 6 });
  await room.coachIn(coach);
  await room.act(a, { type: "begin" });
  for (const [index, text] of scene.said.entries()) {
    await room.say(a, text);
    await room.say(coach, scene.answered[index] ?? scene.answered[0]);
  }
  await room.act(coach, { type: "whisper", praise: true }, scene.whispered);
  await room.act(a, { type: "rewind", to: 2, branch: 1 });
  await room.say(a, scene.again);
  await room.say(coach, scene.answeredAgain);
  await room.act(a, { type: "choose", choice: "keep" });
  await room.act(coach, { type: "choose", choice: "keep" });
  await room.lookBack(a, { confidence: 6, activation: 4, landed: scene.landed, nextTry: scene.nextTry });
  await room.act(coach, { type: "note" }, scene.noted);
  await room.act(coach, { type: "deRole" });
  await room.act(a, { type: "close" });
}

/** With a friend, who was asked and hasn't come yet. */
async function waitingForFriend(stage: Stage, pair: Pair): Promise<void> {
  const { scenario, goal } = scenes.guests;
  const form = { mode: "friend", steps: ["speak"], scenario, goal, difficulty: 1, friendName: "Kim" } as const;
  const room = await Room.setUp(stage, pair, pair.a, form);
  await room.comeIn(pair.a, { confidence: 5, activation: 5 });
}

/** Alone, and left in the middle: as worthy as any other end. */
async function setDown(stage: Stage, pair: Pair): Promise<void> {
  const { scenario, goal, said } = scenes.door;
  const form = {
    mode: "script",
    steps: ["own"],
    scenario,
    goal,
    difficulty: 3,
    personaKey: "quiet-and-tired",
  } as const;
  const room = await Room.setUp(stage, pair, pair.a, form);
  await room.comeIn(pair.a, { confidence: 4, activation: 6 });
  await room.act(pair.a, { type: "begin" });
  await room.say(pair.a, said[0]);
  await room.act(pair.a, { type: "leave" });
}

/** What some of the demo's people practise, once every couple is where it is found. */
export async function playRehearsals(stage: Stage): Promise<void> {
  const pairOf = (label: string): Pair => {
    const pair = stage.pairs.get(label);
    if (!pair) throw new Error(`Nobody in the demo goes by ${label}.`);
    return pair;
  };
  const sam = pairOf("Sam and Alex");
  await fillLibrary(stage.daysAgo(19, 8), sam.coach);
  await withCoach(stage.daysAgo(12, 17), pairOf("The Tuesday two"));
  await setDown(stage.daysAgo(5, 19), pairOf("River house"));
  await aloneAndClosed(stage.daysAgo(2, 18), sam, "plans", "warm-and-rushed", [3, 5]);
  await aloneAndClosed(stage.daysAgo(1, 18), sam, "door", "sorry-too-soon", [4, 6]);
  await homework(stage.daysAgo(1, 20), sam);
  await waitingForFriend(stage.minutesAgo(95), pairOf("Robin and Kit"));
  await aloneUnderWay(stage.minutesAgo(40), sam);
}
