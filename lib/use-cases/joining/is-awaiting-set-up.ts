import { isAwaitingSetUp as readAwaitingSetUp } from "@/lib/data/health.ts";

/** Whether no practice exists yet, so that the first may be made. */
export const isAwaitingSetUp = (): Promise<boolean> => readAwaitingSetUp();
