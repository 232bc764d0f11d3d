import type { SpokenMove } from "@/lib/domain/persona/spoken-move.ts";

/** What kind of thing was said, for a scripted partner to go by. */
export const moveOf = (_text: string): SpokenMove => "other";
