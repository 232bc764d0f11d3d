import { expect, test } from "vitest";
import { dataUseVersion } from "./data-use.ts";
import { standingAfter } from "./standing.ts";

const policy = { kind: "secretsPolicy", wording: "policy-2", given: true } as const;
const dataUse = { kind: "dataUse", wording: dataUseVersion, given: true } as const;

test.each([
  ["nothing signed", [], true, { kind: "sign", left: ["secretsPolicy", "dataUse"] }],
  [
    "an older policy signed",
    [{ ...policy, wording: "policy-1" }, dataUse],
    true,
    { kind: "sign", left: ["secretsPolicy"] },
  ],
  ["all signed, no check answered", [policy, dataUse], false, { kind: "safetyCheck" }],
  ["all done", [policy, dataUse], true, { kind: "ready" }],
])("%s", (_, signatures, checked, standing) => {
  expect(standingAfter({ signatures, policyId: "policy-2", checked })).toEqual(standing);
});
