import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { isClosable, windowBounds } from "@/lib/domain/trends/window.ts";
import { randomIds } from "@/prisma/demo/random-ids.ts";
import { Dice } from "../dice.ts";
import { type Line, playScript, type SessionScript } from "./session-script.ts";

export interface WorldSize {
  couples: number;
  coaches: number;
  practices: number;
  quarters: number;
  seed: number;
}

export interface WorldRating {
  seat: "a" | "b";
  step: string;
  moment: "before" | "after";
  rating: number;
  at: string;
}

export interface WorldRepair {
  id: string;
  assignmentId: string;
  protocolKey: string;
  log: Line[];
  ratings: WorldRating[];
}

export interface WorldPerson {
  id: string;
  counted: boolean;
  /** When they said to which coach that it may see their ratings or no longer, in that order. */
  shows: { at: string; coach: number; given: boolean }[];
}

export interface WorldCouple {
  id: string;
  name: string;
  practice: number;
  /** Their coach now. */
  coach: number;
  /** Who coached them before, and until when. */
  handover: { id: string; from: number; at: string } | null;
  people: Record<"a" | "b", WorldPerson>;
  repairs: WorldRepair[];
  rehearsals: { id: string; at: string }[];
}

export interface World {
  /** The closed quarters, oldest first, and a moment at which all of them can be closed. */
  windows: string[];
  closesAt: Date;
  /** `yearsFrom`: the first year that it counts whole, null for one that counts in quarters. */
  practices: { id: string; name: string; inCommunity: boolean; yearsFrom: number | null }[];
  coaches: { id: string; name: string; practice: number }[];
  couples: WorldCouple[];
}

/** The quarter that every world ends with: the same whenever it is made. */
const lastQuarter = { year: 2026, quarter: 3 };
const closesAt = new Date("2026-10-20T04:00:00Z");
/** When everything else of a world was set up. */
export const founded = "2020-01-01T00:00:00Z";
const scriptsEach = 60;
const instants = /"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g;

/** The script at another time: every instant in it is as much later. */
function movedTo(script: SessionScript, begin: number): Line[] {
  const [first] = script;
  if (!first) return [];
  const later = begin - Date.parse(first.event.recordedAt);
  const moved = (text: string) => new Date(Date.parse(text) + later).toISOString();
  return JSON.parse(JSON.stringify(script).replace(instants, (_, text: string) => `"${moved(text)}"`)) as Line[];
}

const onScale = (rating: number): number => Math.max(1, Math.min(10, Math.round(rating)));

/** Quarters in a row that end with the last one. */
function windowsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = lastQuarter.year * 4 + lastQuarter.quarter - 1 - (count - 1 - index);
    return `${Math.floor(number / 4)}Q${(number % 4) + 1}`;
  });
}

/** Some practices of many count in years, where there is one that is over. */
function yearsFromOf(practice: number, [first = ""]: readonly string[]): number | null {
  const year = Number(first.slice(0, 4));
  return practice % 4 === 3 && isClosable(String(year), closesAt) ? year : null;
}

interface Making {
  dice: Dice;
  /** For what comes between them and their coach. */
  turns: Dice;
  newId: () => string;
  scripts: ReadonlyMap<string, readonly SessionScript[]>;
}

/** What somebody rated at the beginning, and at the end if they came to it. Few leave it out. */
function ratingsOf(log: readonly Line[], level: number, dice: Dice): WorldRating[] {
  const [first] = log;
  const last = log.findLast(({ footprint }) => footprint.step === "reconnect");
  const noise = () => (dice.below(31) - 15) / 10;
  return (["a", "b"] as const).flatMap((seat) => {
    const rating = (step: string, moment: WorldRating["moment"], value: number, at: string | undefined) =>
      at === undefined || dice.below(12) === 0 ? [] : [{ seat, step, moment, rating: onScale(value + noise()), at }];
    return [
      ...rating("regulate", "before", level, first?.event.recordedAt),
      ...rating("reconnect", "after", level - 3, last?.event.recordedAt),
    ];
  });
}

function repairsOf(window: string, protocolKey: string, level: number, making: Making): WorldRepair[] {
  const { dice, newId, scripts } = making;
  const { from, until } = windowBounds(window);
  const length = until.getTime() - from.getTime();
  const count = [0, 1, 1, 1, 2][dice.below(5)] ?? 1;
  return Array.from({ length: count }, (_, index) => {
    const begin = from.getTime() + Math.floor((length * (index + dice.below(1000) / 1000)) / count);
    const log = movedTo(dice.pick(scripts.get(protocolKey) ?? []), begin);
    return { id: newId(), assignmentId: newId(), protocolKey, log, ratings: ratingsOf(log, level, dice) };
  });
}

/** Any time from the first quarter on, until they are closed. */
function someTime(windows: readonly string[], turns: Dice): string {
  const begun = windowBounds(windows[0] ?? "").from.getTime();
  return new Date(begun + Math.floor(((closesAt.getTime() - begun) * turns.below(1000)) / 1000)).toISOString();
}

/** Some couples were handed over by a colleague. */
function handoverOf(
  coach: number,
  { windows, coaches }: Omit<World, "couples">,
  making: Making,
): WorldCouple["handover"] {
  const { turns, newId } = making;
  const others = coaches.flatMap(({ practice }, at) =>
    at !== coach && practice === coaches[coach]?.practice ? [at] : [],
  );
  if (turns.below(14) > 0 || others.length === 0) return null;
  return { id: newId(), from: turns.pick(others), at: someTime(windows, turns) };
}

/** Some change their mind about it later on; what was said to the coach before ended with them. */
function showsOf(
  fromTheStart: boolean,
  { coach, handover }: Pick<WorldCouple, "coach" | "handover">,
  { windows }: Pick<World, "windows">,
  { turns }: Making,
): WorldPerson["shows"] {
  const shows = fromTheStart ? [{ at: founded, coach: handover?.from ?? coach, given: true }] : [];
  if (turns.below(8) > 0) return shows;
  const at = someTime(windows, turns);
  const isHanded = handover !== null && handover.at <= at;
  const whom = handover === null || isHanded ? coach : handover.from;
  return [...shows, { at, coach: whom, given: !fromTheStart || isHanded }];
}

function makeCouple(index: number, coach: number, world: Omit<World, "couples">, making: Making): WorldCouple {
  const { dice, newId } = making;
  const handover = handoverOf(coach, world, making);
  const person = () => {
    const [id, counted, shows] = [newId(), dice.below(100) < 88, dice.below(100) < 25];
    return { id, counted, shows: showsOf(shows, { coach, handover }, world, making) };
  };
  const protocolKey = dice.pick([...making.scripts.keys()].toSpliced(2));
  const level = 5 + dice.below(40) / 10;
  // Every coach's couples have something of their own, so that whoever is left out makes a difference.
  const own = ((coach * 7) % 5) / 2 - 1;
  const repairs = world.windows.flatMap((window, quarter) =>
    repairsOf(window, protocolKey, level + own - quarter / 3, making),
  );
  const rehearsals = repairs
    .filter(() => dice.below(3) === 0)
    .map(({ log }) => {
      const at = new Date(Date.parse(log[0]?.event.recordedAt ?? "") - dice.below(80) * 86_400_000).toISOString();
      return { id: newId(), at };
    });
  return {
    id: newId(),
    name: `couple-${index + 1}`,
    practice: world.coaches[coach]?.practice ?? 0,
    coach,
    handover,
    people: { a: person(), b: person() },
    repairs,
    rehearsals,
  };
}

/** A made-up world: the same for the same size and seed. */
export function makeWorld(size: WorldSize, protocols: readonly Protocol[]): World {
  const dice = new Dice(size.seed);
  const turns = new Dice(size.seed + 1_000_000);
  const newId = randomIds(size.seed * 2 + 1);
  const scripts = new Map(
    protocols.map((protocol) => [protocol.id, Array.from({ length: scriptsEach }, () => playScript(protocol, dice))]),
  );
  const windows = windowsOf(size.quarters);
  const practices = Array.from({ length: size.practices }, (_, index) => ({
    id: newId(),
    name: `practice-${index + 1}`,
    inCommunity: size.practices > 1 && (index < 3 || dice.below(5) > 0),
    yearsFrom: yearsFromOf(index, windows),
  }));
  const coaches = Array.from({ length: size.coaches }, (_, index) => ({
    id: newId(),
    name: `coach-${index + 1}`,
    practice: Math.floor((index * size.practices) / size.coaches),
  }));
  const world = { windows, closesAt, practices, coaches };
  // Some coaches have more couples than others.
  const chairs = coaches.flatMap((_, coach) => Array.from({ length: 1 + (coach % 3) }, () => coach));
  const couples = Array.from({ length: size.couples }, (_, index) =>
    makeCouple(index, dice.pick(chairs), world, { dice, turns, newId, scripts }),
  );
  return { ...world, couples };
}
