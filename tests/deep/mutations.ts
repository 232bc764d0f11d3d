import { backMutations } from "./mutations/back-mutations.ts";
import { breakMutations } from "./mutations/break-mutations.ts";
import { clearanceMutations } from "./mutations/clearance-mutations.ts";
import { completeMutations } from "./mutations/complete-mutations.ts";
import { gridMutations } from "./mutations/grid-mutations.ts";
import type { Mutation } from "./mutations/mutation.ts";
import { notYetMutations } from "./mutations/not-yet-mutations.ts";
import { orderMutations } from "./mutations/order-mutations.ts";
import { owningMutations } from "./mutations/owning-mutations.ts";
import { personaMutations } from "./mutations/persona-mutations.ts";
import { reassureMutations } from "./mutations/reassure-mutations.ts";
import { roomCloseMutations, roomFinalMutations, roomTranscriptMutations } from "./mutations/room-end-mutations.ts";
import { roomLapseMutations } from "./mutations/room-lapse-mutations.ts";
import {
  roomBeginMutations,
  roomBranchMutations,
  roomPauseMutations,
  roomTurnMutations,
} from "./mutations/room-mutations.ts";
import {
  roomDoorMutations,
  roomRatingMutations,
  roomRoleMutations,
  roomWayOutMutations,
  roomWhisperMutations,
} from "./mutations/room-people-mutations.ts";
import { soloMutations } from "./mutations/solo-mutations.ts";
import { countingMutations, trendMutations, windowMutations } from "./mutations/trend-mutations.ts";
import { turnMutations } from "./mutations/turn-mutations.ts";
import { wayOutMutations } from "./mutations/way-out-mutations.ts";
import { wordingMutations } from "./mutations/wording-mutations.ts";

/** The mutations of one guard, and the tests that have to notice each of them. */
export interface GuardMutations {
  guard: number;
  /** Filters for the test runner. */
  tests: readonly string[];
  mutations: readonly Mutation[];
}

const engineTests = ["lib/domain/repair/guards"];
const roomTests = ["guards", "advance-rehearsal.test"].map((file) => `lib/domain/rehearsal/${file}`);
const personaTests = ["guardedness.test", "reply-to.test", "validate-persona.test"].map(
  (file) => `lib/domain/persona/${file}`,
);

/** Every guard, a rule of it at a time. Those of a rehearsal are counted from 101, those of trends from 201. */
export const guardMutations: readonly GuardMutations[] = [
  { guard: 1, tests: engineTests, mutations: clearanceMutations },
  { guard: 2, tests: engineTests, mutations: orderMutations },
  { guard: 3, tests: engineTests, mutations: turnMutations },
  { guard: 4, tests: engineTests, mutations: owningMutations },
  { guard: 5, tests: engineTests, mutations: reassureMutations },
  { guard: 6, tests: engineTests, mutations: completeMutations },
  { guard: 7, tests: engineTests, mutations: wayOutMutations },
  { guard: 8, tests: engineTests, mutations: breakMutations },
  { guard: 9, tests: engineTests, mutations: notYetMutations },
  { guard: 10, tests: engineTests, mutations: backMutations },
  { guard: 101, tests: roomTests, mutations: roomBeginMutations },
  { guard: 102, tests: roomTests, mutations: roomTurnMutations },
  { guard: 103, tests: roomTests, mutations: roomPauseMutations },
  { guard: 104, tests: roomTests, mutations: roomWhisperMutations },
  { guard: 105, tests: roomTests, mutations: roomBranchMutations },
  { guard: 106, tests: roomTests, mutations: roomCloseMutations },
  { guard: 107, tests: roomTests, mutations: roomFinalMutations },
  { guard: 108, tests: roomTests, mutations: roomTranscriptMutations },
  { guard: 109, tests: roomTests, mutations: roomRatingMutations },
  { guard: 110, tests: roomTests, mutations: roomRoleMutations },
  { guard: 111, tests: roomTests, mutations: roomWayOutMutations },
  { guard: 112, tests: roomTests, mutations: roomDoorMutations },
  { guard: 113, tests: roomTests, mutations: roomLapseMutations },
  { guard: 11, tests: ["lib/domain/solo"], mutations: soloMutations },
  { guard: 12, tests: personaTests, mutations: personaMutations },
  { guard: 13, tests: ["lib/domain/wording"], mutations: wordingMutations },
  { guard: 201, tests: ["tests/trends/rules-needed"], mutations: trendMutations },
  { guard: 202, tests: ["tests/trends/publish", "tests/trends/audit-cells"], mutations: countingMutations },
  { guard: 203, tests: ["lib/domain/trends"], mutations: windowMutations },
  { guard: 204, tests: ["tests/trends/publish-window"], mutations: gridMutations },
];

/** How often a text occurs in another. */
export const occurrences = (text: string, part: string): number => text.split(part).length - 1;
