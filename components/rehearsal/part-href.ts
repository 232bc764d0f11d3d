import type { Route } from "next";
import type { After } from "./after.ts";
import type { DebriefPart } from "./debrief-parts.ts";

/** Where a part of the looking back is. */
export const partHref = ({ here }: Pick<After, "here">, part: DebriefPart): Route => `${here}?part=${part}` as Route;
