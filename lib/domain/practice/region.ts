import { crisisResources, type Region } from "../safety/crisis-resources.ts";

/** Every region a practice can be in. */
export const regions = Object.keys(crisisResources) as [Region, ...Region[]];

/** What a region is called where it is chosen. */
export const regionName = (region: Region): string =>
  region === "international" ? "Several countries, or another one" : crisisResources[region].title;
