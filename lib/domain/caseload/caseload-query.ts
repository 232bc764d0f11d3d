import { z } from "zod";
import { caseloadFilters, caseloadSorts } from "./caseload-choices.ts";

export const caseloadPageSize = 25;

/** One view of a caseload, as the address says it. */
export const caseloadQuerySchema = z.object({
  search: z.string().max(80),
  sort: z.object({ by: z.enum(caseloadSorts), direction: z.enum(["asc", "desc"]) }),
  show: z.enum(caseloadFilters).nullable(),
  page: z.number().int().min(1).max(10_000),
});
export type CaseloadQuery = z.output<typeof caseloadQuerySchema>;
