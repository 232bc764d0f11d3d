import type { RehearsalView } from "@/lib/domain/rehearsal/view.ts";

export type PrebriefPart = "stopWord" | "rating" | "ready";

/** The parts of getting ready: whoever practises is led through all of them, everybody else only waits. */
export const prebriefParts = ({ moves }: RehearsalView): PrebriefPart[] =>
  moves.includes("rateBefore") ? ["stopWord", "rating", "ready"] : ["ready"];

/** The part to show: what was asked for, else the first that is still open. */
export function prebriefPart(view: RehearsalView, asked: unknown): PrebriefPart {
  const parts = prebriefParts(view);
  const wanted = parts.find((part) => part === asked);
  if (wanted) return wanted;
  const open = view.coaching?.openBefore ?? [];
  return parts.find((part) => part !== "ready" && open.includes(part)) ?? "ready";
}
