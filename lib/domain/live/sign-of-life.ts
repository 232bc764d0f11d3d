/**
 * How often an open page is told that its connection lives, by what it follows, milliseconds. A page that heard nothing for
 * twice as long opens another: in a rehearsal people wait for each other, and whoever dropped out is back within five seconds.
 */
export const signOfLife = { couple: 15_000, rehearsal: 2_000 } as const;
