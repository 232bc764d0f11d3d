const day = 86_400_000;

/** Whether a hand-over is so recent that a partner is told of it on their home page. */
export const isNewCoach = (handedOverAt: Date | null, now: Date): boolean =>
  handedOverAt !== null && now.getTime() - handedOverAt.getTime() < 14 * day;
