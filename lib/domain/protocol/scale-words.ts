const usual = { low: "Calm", middle: "Stirred up", high: "Overwhelmed" };

/** A word for every number from 1 to 10; the template's own stand at both ends and in the middle. */
export function scaleWords({ low, middle, high } = usual): string[] {
  const below = ["Mostly calm", "A little stirred", "Getting stirred up"];
  const above = ["More than stirred up", "Very stirred up", "Hard to think", "Almost too much"];
  return [low, ...below, middle, ...above, high];
}
