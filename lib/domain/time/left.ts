const minute = 60_000;

/**
 * How long there is to go, as roughly as a person resting needs it: whole minutes up to an hour, then half hours. `ms`:
 * milliseconds, none or fewer when the time has come.
 */
export function leftWords(ms: number): string {
  if (ms <= 0) return "The time has come. This page goes on by itself once there is a signal.";
  const minutes = Math.ceil(ms / minute);
  if (minutes === 1) return "About a minute to go";
  if (minutes <= 60) return `About ${minutes} minutes to go`;
  const halves = Math.round(minutes / 30);
  if (halves === 2) return "About an hour to go";
  if (halves === 3) return "About an hour and a half to go";
  return `About ${Math.floor(halves / 2)}${halves % 2 ? " and a half" : ""} hours to go`;
}
