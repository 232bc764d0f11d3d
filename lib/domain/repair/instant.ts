/** Times in the engine are ISO 8601 strings in UTC; these read and make them without ever asking a clock. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const millis = (instant: string): number => Date.parse(instant);

/** The same instant in the one spelling that the logs use, however its offset was written. */
export const inUtc = (instant: string): string => new Date(millis(instant)).toISOString();

export const plus = (instant: string, duration: number): string => new Date(millis(instant) + duration).toISOString();

export const isBefore = (one: string, other: string): boolean => millis(one) < millis(other);

/** The later of two instants, either of which may be missing. */
export function later(one: string | null, other: string): string;
export function later(one: string | null, other: string | null): string | null;
export function later(one: string | null, other: string | null): string | null {
  if (one === null) return other;
  if (other === null) return one;
  return isBefore(one, other) ? other : one;
}
