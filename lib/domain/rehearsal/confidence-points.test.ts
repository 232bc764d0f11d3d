import { expect, test } from "vitest";
import { confidencePoints } from "./confidence-points.ts";

const rated = (confidence: number) => ({ confidence, activation: 5 });

test("each rehearsal with both ratings is a pair, the oldest first", () => {
  const points = confidencePoints([
    { rehearsalId: "late", at: "2026-03-09T18:00:00.000Z", before: rated(4), after: rated(7) },
    { rehearsalId: "abandoned", at: "2026-03-08T18:00:00.000Z", before: rated(2), after: null },
    { rehearsalId: "not begun", at: "2026-03-10T18:00:00.000Z", before: null, after: null },
    { rehearsalId: "early", at: "2026-03-01T18:00:00.000Z", before: rated(0), after: rated(0) },
  ]);
  expect(points).toEqual([
    { rehearsalId: "early", at: "2026-03-01T18:00:00.000Z", before: 0, after: 0 },
    { rehearsalId: "late", at: "2026-03-09T18:00:00.000Z", before: 4, after: 7 },
  ]);
});
