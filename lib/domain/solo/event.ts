import type { SoloStepId } from "@/lib/domain/protocol/protocol.ts";

/** Ways to say it aloud once: to an empty room, to a friend, to the coach. */
export const witnessWays = ["aloud", "friend", "coach"] as const;
export type WitnessWay = (typeof witnessWays)[number];

/** What one person did alone. It has a stream of its own, which no gate and nobody else ever looks at. Ids, never words. */
export type SoloEvent =
  | { type: "begun" }
  | { type: "rated"; rating: number }
  | { type: "stepFinished"; step: SoloStepId }
  | { type: "wentBack"; to: SoloStepId }
  | { type: "wayChosen"; way: WitnessWay }
  | { type: "setAside" }
  | { type: "resumed" }
  | { type: "closed" };
