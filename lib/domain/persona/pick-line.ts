import type { PersonaLine } from "./persona-lines.ts";

/** FNV-1a with a last stir, so that seeds that differ by one don't order lines alike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const unit of text) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * The line to say next: one that hasn't been said, from the spare ones when its own are used up, and never one of the
 * last two. The same seed and the same lines said give the same line.
 */
export function pickLine(
  own: readonly PersonaLine[],
  spare: readonly PersonaLine[],
  said: readonly string[],
  seed: number,
): PersonaLine {
  const lately = said.slice(-2);
  const rank = (line: PersonaLine, isSpare: number) => {
    const uses = said.filter((path) => path === line.path).length;
    return { line, order: [uses, isSpare, hash([seed, said.length, line.path].join(" "))] as const };
  };
  const [first] = [...own.map((line) => rank(line, 0)), ...spare.map((line) => rank(line, 1))]
    .filter(({ line }) => !lately.includes(line.path))
    .sort(({ order: one }, { order: other }) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
  if (!first) throw new Error("There is no line to say.");
  return first.line;
}
