import type { Persona } from "./persona.ts";

/** One authored line. Its path in the document is what it is known by. */
export interface PersonaLine {
  path: string;
  text: string;
}

type Lines = readonly string[] | { [key: string]: Lines };

function linesIn(path: string, lines: Lines): PersonaLine[] {
  if (Array.isArray(lines)) return lines.map((text: string, index) => ({ path: `${path}.${index}`, text }));
  return Object.entries(lines).flatMap(([key, inner]: [string, Lines]) => linesIn(`${path}.${key}`, inner));
}

/** The lines of one pool. */
export function poolAt(path: string, pool: readonly string[]): PersonaLine[] {
  return linesIn(path, pool);
}

/** Everything a persona can say. */
export function everyLine(persona: Persona): PersonaLine[] {
  const { openings, tellings, lines, asked, anyway, resting, closing } = persona;
  return Object.entries({ openings, tellings, lines, asked, anyway, resting, closing }).flatMap(([path, inner]) =>
    linesIn(path, inner),
  );
}

/** What joins the ids of two lines that were said in one go. */
const and = "+";

/** Several lines said in one go. */
export function inOneGo(lines: readonly PersonaLine[]): { lineId: string; text: string } {
  return { lineId: lines.map(({ path }) => path).join(and), text: lines.map(({ text }) => text).join(" ") };
}

/** The words that an id of `replyTo` stands for, or null if the persona has no such line. */
export function lineText(persona: Persona, lineId: string): string | null {
  const known = new Map(everyLine(persona).map(({ path, text }) => [path, text]));
  const texts = lineId.split(and).map((path) => known.get(path));
  return texts.every((text) => text !== undefined) ? texts.join(" ") : null;
}
