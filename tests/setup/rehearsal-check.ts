import type { RehearsalSetting } from "@/lib/domain/rehearsal/setting.ts";
import { isOver } from "@/lib/domain/rehearsal/state.ts";
import { cooperate } from "./rehearsal-cooperation.ts";
import { RehearsalOracle } from "./rehearsal-oracle.ts";
import { RehearsalPlay } from "./rehearsal-play.ts";
import { playRehearsal, type RehearsalTrace } from "./rehearsal-trace.ts";

/**
 * Plays one trace and says what is wrong with it: a guard that broke, in the log or on anybody's page, at any moment; a
 * state that didn't replay to the same bytes; a state from which there is no way on to a close.
 */
export function problemsInRehearsal(setting: Partial<RehearsalSetting>, trace: RehearsalTrace): string[] {
  const oracle = new RehearsalOracle(new RehearsalPlay(setting).setting);
  const problems: string[] = [];
  let read = 0;
  const catchUp = (play: RehearsalPlay) => {
    for (const event of play.log.slice(read)) oracle.read(event);
    read = play.log.length;
    for (const { id } of play.state.places) oracle.look(play.view(id), play.now);
  };
  const play = playRehearsal(setting, trace, (step) => catchUp(step.play));
  catchUp(play);
  if (JSON.stringify(play.replayed()) !== JSON.stringify(play.state)) problems.push("it replays to other bytes");
  const { phase } = play.state;
  if (!isOver(play.state) && !cooperate(play)) problems.push(`no way on from ${phase} to a close`);
  catchUp(play);
  return [...oracle.problems, ...problems];
}
