import { line } from "../line.ts";

/** What a person wants to be called. */
export const personName = line({ missing: "Write the name you want to be called by.", max: 80 });
