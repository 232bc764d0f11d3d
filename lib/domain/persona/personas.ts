import type { Persona } from "./persona.ts";
import goesByTheFacts from "./personas/goes-by-the-facts.json";
import hurtAndCareful from "./personas/hurt-and-careful.json";
import jokesItAway from "./personas/jokes-it-away.json";
import keepsItPractical from "./personas/keeps-it-practical.json";
import quickToWorry from "./personas/quick-to-worry.json";
import quietAndTired from "./personas/quiet-and-tired.json";
import sorryTooSoon from "./personas/sorry-too-soon.json";
import triedThisBefore from "./personas/tried-this-before.json";
import warmAndRushed from "./personas/warm-and-rushed.json";
import { parsePersona } from "./validate-persona.ts";

function taken(json: { key: string }): Persona {
  const parsed = parsePersona(json);
  if (parsed.ok) return parsed.persona;
  throw new Error(parsed.problems.map(({ path, message }) => `${json.key}: ${path}: ${message}`).join("\n"));
}

/** Everybody there is to practise with, the warm ones first. */
export const personas: readonly Persona[] = [
  warmAndRushed,
  quickToWorry,
  sorryTooSoon,
  hurtAndCareful,
  goesByTheFacts,
  jokesItAway,
  quietAndTired,
  keepsItPractical,
  triedThisBefore,
].map(taken);

/** One of them, or null if there is none by that key. */
export function findPersona(key: string): Persona | null {
  return personas.find((persona) => persona.key === key) ?? null;
}
