import type { RehearsalCommand } from "@/lib/domain/rehearsal/command.ts";
import { isReplyDue } from "@/lib/domain/rehearsal/conversation.ts";
import type { RehearsalView } from "@/lib/domain/rehearsal/view.ts";
import type { RehearsalPlay } from "./rehearsal-play.ts";

/** What somebody does who wants to get through it well, going by what they see and are offered alone; null to wait. */
function nextCommand(
  { moves, pause, turn, tip, phase, coaching }: RehearsalView,
  lineId: string,
): RehearsalCommand | null {
  const can = (type: RehearsalCommand["type"]) => moves.includes(type);
  if (can("agree")) return { type: "agree", card: true, machine: true };
  if (can("setStopWord") && coaching?.openBefore.includes("stopWord")) return { type: "setStopWord", lineId };
  if (can("rateBefore") && coaching?.openBefore.includes("rating")) {
    return { type: "rateBefore", confidence: 4, activation: 4 };
  }
  if (can("begin")) return { type: "begin" };
  if (can("resume")) return { type: "resume", pause: pause?.number ?? 1 };
  if (can("say") && turn?.yours && tip < 3) return { type: "say", lineId, after: tip, move: "share" };
  if (can("deRole")) return { type: "deRole" };
  if (can("rateAfter") && coaching?.openAfter.includes("rating")) {
    return { type: "rateAfter", confidence: 7, activation: 3 };
  }
  if (can("close")) return { type: "close" };
  return phase === "live" && can("end") ? { type: "end" } : null;
}

/** Somebody new for whoever is missing, in a place that nobody had. */
function invite(play: RehearsalPlay): boolean {
  const here = play.state.places.filter(({ left }) => !left);
  if (!here.some(({ role }) => role === "rehearser"))
    return play.try("me", { type: "join", role: "rehearser" }) === null;
  const role = play.setting.mode === "coach" ? ("coach" as const) : ("standIn" as const);
  const newcomer = `${role}-${play.state.places.length}`;
  return play.try(newcomer, { type: "join", role }) === null;
}

/** Everybody does what leads on, and time passes where there is nothing to do. Whether it comes to a close. */
export function cooperate(play: RehearsalPlay): boolean {
  for (let round = 0; round < 40; round += 1) {
    if (play.state.phase === "closed") return true;
    let moved = false;
    for (const { id, left } of play.state.places) {
      if (left) continue;
      const command = nextCommand(play.view(id), play.nextLine());
      if (command && play.try(id, command) === null) moved = true;
      if (isReplyDue(play.state)) play.reply();
    }
    if (moved) continue;
    if (!invite(play)) play.wait(21);
  }
  return play.state.phase === "closed";
}
