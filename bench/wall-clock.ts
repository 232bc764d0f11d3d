/** A moment of this process on the clock that the database tells, in ms. */
export const wallClock = (at: number): number => performance.timeOrigin + at;
