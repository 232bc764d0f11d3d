import { isOver } from "@/lib/domain/rehearsal/state.ts";
import { partNow } from "./debrief-parts.ts";
import { prebriefPart } from "./prebrief-parts.ts";
import { isIn, type Room } from "./room.ts";

/** What the screen is about: when it is about something else, whoever can’t see it is led to its title. */
export function sceneOf({ view }: Pick<Room, "view">, asked: unknown): string {
  if (isOver(view)) return view.phase;
  if (!isIn(view)) return "door";
  if (view.phase === "paused") return `paused ${view.pause?.why ?? ""}`;
  if (view.phase === "debrief") return `debrief ${partNow(view, asked)}`;
  return view.phase === "prebrief" ? `prebrief ${prebriefPart(view, asked)}` : view.phase;
}
