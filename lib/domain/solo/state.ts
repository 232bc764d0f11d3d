import type { Protocol, SoloStepId } from "@/lib/domain/protocol/protocol.ts";
import type { WitnessWay } from "./event.ts";

export type SoloPhase = "notBegun" | "underway" | "setAside" | "closed";

/** What a solo is begun under, kept with it: nothing that happens in the couple's work changes it. */
export interface SoloSetting {
  path: readonly SoloStepId[];
  /** Above this rating a rest is advised. It never keeps anybody from going on. */
  pauseAbove: number;
}

/** The fold of one person's solo stream. */
export interface SoloState extends SoloSetting {
  /** How many events the stream holds. */
  version: number;
  phase: SoloPhase;
  step: SoloStepId;
  rating: { rating: number; at: string } | null;
  way: WitnessWay | null;
}

/** The path of a template, as the engine walks it. */
export const pathOf = (protocol: Protocol): SoloStepId[] => protocol.soloPath.map((step) => step.id);

/** A solo before anything happened in it. */
export function startSolo({ path, pauseAbove }: SoloSetting): SoloState {
  const [first] = path;
  if (first === undefined) throw new Error("the template has no path for one alone");
  return { path, pauseAbove, version: 0, phase: "notBegun", step: first, rating: null, way: null };
}

/** The step after another, or null after the last. */
export const stepAfter = ({ path }: SoloSetting, step: SoloStepId): SoloStepId | null =>
  path[path.indexOf(step) + 1] ?? null;

/** The steps that one writes in, for oneself. */
export const isWritten = (step: SoloStepId): boolean => step !== "regulate" && step !== "witness";
