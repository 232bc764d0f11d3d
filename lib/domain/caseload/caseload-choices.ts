// Apart from the schema, so that the table need not load it.

/** What a caseload can be ordered by. */
export const caseloadSorts = ["attention", "label", "step", "last", "due", "state"] as const;
export type CaseloadSort = (typeof caseloadSorts)[number];

/** Which couples to show; without one, all whose work goes on. */
export const caseloadFilters = ["attention", "underway", "resting", "notOpen", "complete", "ended"] as const;
export type CaseloadFilter = (typeof caseloadFilters)[number];
