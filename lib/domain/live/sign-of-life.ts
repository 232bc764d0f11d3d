/**
 * How often an open page is told that its connection lives, by what it follows, milliseconds. In a rehearsal people wait
 * for each other, and whoever dropped out is back within five seconds.
 */
export const signOfLife = { couple: 15_000, rehearsal: 2_000 } as const;

/** When a page opens another connection, milliseconds, by how often it is told that the one it has lives. */
export const reopening = (beat: number) => ({
  /** After this long without a sign it is dead, and nobody said so: one may be late, two aren't. */
  afterSilence: 2 * beat,
  /** A server that answered with anything but a stream is left alone for as long. */
  afterRefusal: beat,
});
