import { expect, test } from "vitest";
import { copiesOf, copyPlace } from "./device-copy.ts";

test("copies are found by their writer, and nobody else's are", () => {
  const mine = [
    copyPlace("p1", { repairId: "r", step: "speak", round: 1 }),
    copyPlace("p1", { soloId: "s", step: "own" }),
  ];
  const others = [
    copyPlace("p2", { repairId: "r", step: "speak", round: 1 }),
    copyPlace("p11", { soloId: "s" }),
    "p1",
    "theme",
  ];
  expect(copiesOf("p1", [...others, ...mine])).toEqual(mine);
});
