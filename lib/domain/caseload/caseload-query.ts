import { z } from "zod";

/** What a caseload can be ordered by. */
export const caseloadSorts = ["attention", "label", "step", "last", "due", "state"] as const;
export type CaseloadSort = (typeof caseloadSorts)[number];

/** Which couples to show; without one, all whose work goes on. */
export const caseloadFilters = ["attention", "underway", "resting", "notOpen", "complete", "ended"] as const;
export type CaseloadFilter = (typeof caseloadFilters)[number];

export const caseloadPageSize = 25;

/** One view of a caseload, as the address says it. */
export const caseloadQuerySchema = z.object({
  search: z.string().max(80),
  sort: z.object({ by: z.enum(caseloadSorts), direction: z.enum(["asc", "desc"]) }),
  show: z.enum(caseloadFilters).nullable(),
  page: z.number().int().min(1).max(10_000),
});
export type CaseloadQuery = z.output<typeof caseloadQuerySchema>;
