/**
 * How many traces a property is tried on, and from which seed: few and always the same ones, unless REPAIR_TRACES and
 * REPAIR_SEED ask for others. A failure prints its seed.
 */
export const sample = {
  numRuns: Number(process.env.REPAIR_TRACES ?? 120),
  seed: Number(process.env.REPAIR_SEED ?? 20_261_121),
  endOnFailure: true,
};

/** Long enough for a sample of any size. */
export const sampleTimeout = 20_000 + sample.numRuns * 100;
