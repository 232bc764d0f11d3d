/** With whom: the coach, a friend, a scripted partner, or one whose script a model words. */
export const rehearsalModes = ["coach", "friend", "script", "model"] as const;
export type RehearsalMode = (typeof rehearsalModes)[number];

/** The steps of a repair that can be practised, in their order. */
export const rehearsalSteps = ["ask", "speak", "listen", "own", "reassure", "reconnect"] as const;
export type RehearsalStep = (typeof rehearsalSteps)[number];

/** How hard the other side makes it: 1 warm, 2 guarded, 3 withdrawn. Never abusive. */
export const difficulties = [1, 2, 3] as const;
export type Difficulty = (typeof difficulties)[number];

/** Somebody's place in one rehearsal. Whoever left and comes again takes another. */
export type PlaceId = string;

/** What a rehearsal is run under, kept with it and never changed. */
export interface RehearsalSetting {
  mode: RehearsalMode;
  steps: readonly RehearsalStep[];
  /** At the start. */
  difficulty: Difficulty;
  /** The scripted partner, where one stands in. */
  personaKey: string | null;
  seed: number;
  /** When it was made or is planned for, whichever is later: it waits to be begun from then on. */
  from: string;
  /** The place of the one who practises. */
  rehearser: PlaceId;
  /** Whether a coach was asked in, where the mode itself brings none. */
  coachInvited: boolean;
}

/** Whether the other side's lines come from a script, so that nobody stands in. */
export const isScripted = ({ mode }: Pick<RehearsalSetting, "mode">): boolean => mode === "script" || mode === "model";
