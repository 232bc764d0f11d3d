import type { Command } from "@/lib/domain/repair/command.ts";
import { later } from "@/lib/domain/repair/instant.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { RepairPlay } from "./repair-play.ts";

const calm: Command = { type: "rate", rating: 2, step: "regulate", moment: "resume" };

/** A repair, as far as somebody has to see it to know what comes next. */
export type Playing = Pick<RepairPlay, "state" | "view" | "nextShare">;

/** What someone who wants to come to the end together does in the scene they see, or null to wait. */
export function nextCommand(play: Playing, seat: Seat): Command | null {
  const { scene, checkIn } = play.view(seat);
  const ready = checkIn.rated !== null && !checkIn.overLimit;
  switch (scene.kind) {
    case "begin":
    case "name":
    case "acknowledge":
      return { type: scene.kind };
    case "private":
      return scene.step === "regulate" && !ready ? calm : { type: "finishStep", step: scene.step };
    case "ask":
      return { type: "ask", at: null };
    case "answer":
      return { type: "answerYes", at: scene.at };
    case "notYet":
      return scene.yours && scene.until === null ? { type: "liftNotYet" } : null;
    case "waitingForBoth":
    case "waiting":
      return ready ? null : calm;
    case "onBreak":
      return scene.mayRate && !ready ? calm : null;
    case "proposeOrder":
      return { type: "proposeOrder", first: seat, idea: "turns" };
    case "agreeOrder":
      return { type: "agreeOrder", first: scene.first };
    case "speak":
      return { type: "sendShare", shareId: play.nextShare() };
    case "listen":
      return { type: "reflect", shareId: null };
    case "notHeardYet":
      return scene.role === "listener" ? { type: "reflect", shareId: null } : null;
    case "sayHeard":
      return { type: "answerHeard", answer: "yes" };
    case "own":
      return { type: "own", shareId: null };
    case "soften":
      return { type: "saySoftened" };
    case "reassure":
      return scene.mayGive ? { type: "reassure", shareId: null } : { type: "closeReassurance" };
    case "reconnect":
      if (!scene.youSaidComplete) return { type: "sayComplete" };
      return play.state.joint.lingering[seat] === "nothing" ? null : { type: "answerLingering", answer: "nothing" };
    case "setDown":
      return { type: "proposeTime", at: null };
    case "stopped":
      if (play.view(seat).moves.includes("liftNotYet")) return { type: "liftNotYet" };
      return play.view(seat).moves.includes("startRound") ? { type: "startRound", at: null } : null;
    default:
      return null;
  }
}

/** The time that this person's screen tells them to wait for, if it tells one. */
export function promised(play: Playing, seat: Seat): string | null {
  const { scene } = play.view(seat);
  if (scene.kind === "planned") return scene.at;
  if (scene.kind === "onBreak") return scene.returnAt;
  if (scene.kind === "notYet") return scene.until;
  // Someone who stopped while a "not yet" stood can take it up again once that has passed.
  const { a, b } = play.state.joint.notYet;
  return scene.kind === "stopped" ? later(a?.until ?? null, b?.until ?? null) : null;
}

/**
 * Two people who want to, and a coach who lets them, go on from wherever a repair stands, guided by their screens
 * alone. True once it is complete.
 */
export function cooperate(play: RepairPlay): boolean {
  play.coach("clear");
  play.coach("release");
  for (let rounds = 0; rounds < 80; rounds += 1) {
    let acted = false;
    for (const seat of ["a", "b"] as const) {
      const command = nextCommand(play, seat);
      if (command === null) continue;
      play.do(seat, command);
      acted = true;
    }
    if (play.scene("a").kind === "complete") return true;
    if (acted) continue;
    const until = later(promised(play, "a"), promised(play, "b"));
    play.now = later(until, play.now);
  }
  return false;
}
