import type { Route } from "next";

/** The address of one of a repair's side screens. */
export const sideScreen = (repairId: string, view: "choose" | "preview" | "break" | "not-now" | "time"): Route =>
  `/repairs/${repairId}?view=${view}` as Route;
