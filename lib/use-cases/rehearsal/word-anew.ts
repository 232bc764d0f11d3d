import { askForWording } from "@/lib/domain/wording/ask-for-wording.ts";
import { askToCheck, checks, isYes } from "@/lib/domain/wording/checks.ts";
import { fenced } from "@/lib/domain/wording/fence.ts";
import type { WordingRequest } from "@/lib/domain/wording/wording.ts";
import type { Machine } from "@/lib/use-cases/context.ts";

/** Runs out after a time, whatever the one who is asked does. */
function within(patience: number): { signal: AbortSignal; over: Promise<null>; end: () => void } {
  const controller = new AbortController();
  const { signal } = controller;
  const over = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null)));
  const timer = setTimeout(() => controller.abort(), patience);
  const end = () => {
    clearTimeout(timer);
    controller.abort();
  };
  return { signal, over, end };
}

async function worded(machine: Machine, request: WordingRequest, signal: AbortSignal): Promise<string | null> {
  const answer = await machine.ask(askForWording(request), signal);
  const line = answer === null ? null : fenced(answer, request);
  if (line === null) return null;
  const passed = await Promise.all(
    checks.map(async (check) => isYes(await machine.ask(askToCheck(check, line, request), signal))),
  );
  return passed.every(Boolean) ? line : null;
}

/** The line in a machine's words, if they keep within the fence and come in time; null where the script's own is to be said. */
export async function wordAnew(machine: Machine, request: WordingRequest): Promise<string | null> {
  const { signal, over, end } = within(machine.patience);
  try {
    return await Promise.race([worded(machine, request, signal), over]);
  } finally {
    // What is still being worked on is for nobody.
    end();
  }
}
