import { messageFor, type Problem } from "../document-problem.ts";
import type { Difficulty } from "../rehearsal/setting.ts";
import { type Persona, personaSchema } from "./persona.ts";
import { everyLine } from "./persona-lines.ts";
import { closingMoves, deepMoves } from "./spoken-move.ts";

export type ParsedPersona = { ok: true; persona: Persona } | { ok: false; problems: Problem[] };

/** Where each difficulty begins, in tenths of a guard level. */
const starts: Record<Difficulty, readonly [number, number]> = { 1: [10, 22], 2: [23, 32], 3: [33, 40] };

/** What may help a little, and never as much as saying, hearing or owning something. */
const lightMoves = ["reassurance", "apology", "question"] as const;

/** What says nothing against anybody, and may move somebody a little either way. */
const plainMoves = ["boundary", "other"] as const;

function shiftProblems({ guard: { shifts } }: Persona): Problem[] {
  const problems: Problem[] = [];
  const add = (move: keyof typeof shifts, message: string) => problems.push({ path: `guard.shifts.${move}`, message });
  for (const move of closingMoves) if (shifts[move] <= 0) add(move, "This closes people: it should be above 0.");
  for (const move of deepMoves) if (shifts[move] >= 0) add(move, "This opens people: it should be below 0.");
  const least = Math.max(...deepMoves.map((move) => shifts[move]));
  for (const move of lightMoves) {
    if (shifts[move] > 0) add(move, "This closes nobody: it should be 0 or below.");
    if (shifts[move] <= least) add(move, "This should open less than a share, a reflection or owning does.");
  }
  for (const move of plainMoves) if (Math.abs(shifts[move]) > 3) add(move, "This should be from -3 to 3.");
  for (const move of ["contempt", "pressure"] as const) {
    if (shifts[move] <= shifts.blame) add(move, "This should close more than blame does.");
  }
  for (const move of ["hollowApology", "falseReassurance"] as const) {
    if (shifts[move] >= shifts.blame) add(move, "This should close less than blame does.");
  }
  return problems;
}

function startProblems({ difficulty, guard: { start } }: Persona): Problem[] {
  const [least, most] = starts[difficulty];
  if (start >= least && start <= most) return [];
  return [{ path: "guard.start", message: `With difficulty ${difficulty} this should be from ${least} to ${most}.` }];
}

function repeatedLines(persona: Persona): Problem[] {
  const known = new Set<string>();
  const problems: Problem[] = [];
  for (const { path, text } of everyLine(persona)) {
    const plain = text.toLowerCase();
    if (known.has(plain)) problems.push({ path, message: "This line is there more than once." });
    known.add(plain);
  }
  return problems;
}

/** Reads a persona document. It is taken only if nothing is missing; each problem names the field. */
export function parsePersona(json: unknown): ParsedPersona {
  const parsed = personaSchema.safeParse(json, { reportInput: true });
  const problems = parsed.success
    ? [...startProblems(parsed.data), ...shiftProblems(parsed.data), ...repeatedLines(parsed.data)]
    : parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join("."), message: messageFor(issue) }));
  return parsed.success && problems.length === 0 ? { ok: true, persona: parsed.data } : { ok: false, problems };
}
