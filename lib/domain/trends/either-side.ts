/**
 * How many couples at least must have done what a share says, and how many must not: more than 5 %, and never one alone. Otherwise
 * whoever knows that it is hidden since hardly anybody else did it knows that nobody else did.
 */
export const leastOnEitherSide = (couples: number): number => Math.max(2, Math.floor(couples / 20) + 1);
