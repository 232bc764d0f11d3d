import { readLines } from "@/lib/data/rehearsal-lines.ts";
import type { RehearsalTx } from "@/lib/data/transaction.ts";
import { spokenMove } from "@/lib/domain/feedback/spoken-move.ts";
import type { RehearsalCommand } from "@/lib/domain/rehearsal/command.ts";
import { isScripted } from "@/lib/domain/rehearsal/setting.ts";
import { saysStopWord } from "@/lib/domain/rehearsal/stop-word.ts";
import type { LoadedRehearsal } from "./load-rehearsal.ts";

/**
 * A command as it is meant. The stop word, said, stops as its button does, and is no turn: nobody keeps it, and no partner
 * answers it. What kind of thing was said otherwise is for the server to tell, and only a scripted partner goes by it.
 */
export async function heard(
  tx: RehearsalTx,
  { state, rehearsal }: LoadedRehearsal,
  command: RehearsalCommand,
  text: string | null,
): Promise<RehearsalCommand> {
  if (command.type !== "say" || text === null) return command;
  const chosen = state.stopWord === null ? [] : [state.stopWord];
  const stopWord = [...(await readLines(tx, rehearsal.rehearsalId, chosen)).values()][0]?.text;
  if (stopWord !== undefined && saysStopWord(text, stopWord)) return { type: "stopWord" };
  return { ...command, move: isScripted(state.setting) ? spokenMove(text) : null };
}
