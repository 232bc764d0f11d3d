import type { Player } from "./player.ts";

/** When what lies over the steps is over. */
function overAt({ scene }: Player["view"]): string | null {
  if (scene.kind === "onBreak") return scene.returnAt;
  if (scene.kind === "planned") return scene.at;
  return scene.kind === "notYet" ? scene.until : null;
}

/**
 * When this screen next changes without anybody doing anything. Of ratings only the viewer's own counts: a page that
 * stirred when the other's went stale would tell that there was one.
 */
export function changesAt({ view, now }: Pick<Player, "view" | "now">): string | null {
  const times = [overAt(view), view.checkIn.freshUntil].filter((at) => at !== null);
  return times.filter((at) => new Date(at) > now).toSorted()[0] ?? null;
}
