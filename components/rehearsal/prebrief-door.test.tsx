import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { untouched } from "@/lib/domain/form.ts";
import { DoorScreen } from "./prebrief-door.tsx";
import type { Doorway } from "./room.ts";

const door: Doorway = {
  rehearsalId: "11111111-1111-4111-8111-111111111111",
  you: "guest",
  rehearserName: "Ona",
  coachName: null,
  mode: "friend",
  steps: ["speak"],
  difficulty: 1,
  scenario: "The evening of the wedding",
  goal: null,
  persona: null,
  isHomework: false,
  machineHost: null,
  planned: null,
  roles: ["standIn"],
  seenOut: false,
  newId: () => "22222222-2222-4222-8222-222222222222",
  comeIn: async () => untouched,
};
const draw = (change: Partial<Doorway>) => renderToStaticMarkup(<DoorScreen door={{ ...door, ...change }} />);

test.each<[string, Partial<Doorway>]>([
  ["a friend", {}],
  ["a coach who may choose", { you: "coach", coachName: "Maren", roles: ["standIn", "coach", "observer"] }],
])("%s who may stand in can tick that they read the card", (_, change) => {
  expect(draw(change)).toContain('name="card"');
});

test("nobody else is asked to", () => {
  expect(draw({ roles: ["observer"] })).not.toContain('name="card"');
  expect(draw({ you: "rehearser", roles: ["rehearser"] })).not.toContain('name="card"');
});

test("a machine is agreed to where one may word the other side, and there alone", () => {
  const mine = { you: "rehearser", roles: ["rehearser"] } as const;
  const asked = draw({ ...mine, mode: "model", machineHost: "machine.example" });
  expect(asked).toContain('name="machine"');
  expect(asked).toContain("sent to machine.example");
  expect(draw({ ...mine, mode: "script" })).not.toContain('name="machine"');
});

test("where no place is open, there is nothing to press", () => {
  expect(draw({ roles: [] })).not.toContain("<button");
});

test("only what the one who practises wrote is said to be in their words", () => {
  expect(draw({})).toContain("in Ona’s words");
  expect(draw({ isHomework: true })).not.toContain("in Ona’s words");
});

test("a coach who was seen out reads why there is no place, and isn’t told that somebody has it", () => {
  const html = draw({ you: "coach", roles: [], seenOut: true });
  expect(html).toContain("Ona goes on without you for now");
  expect(html).not.toContain("somebody has your place");
});

test("whoever comes in is told that nothing from before is heard", () => {
  expect(draw({})).toContain("nothing from before");
  expect(draw({ you: "rehearser", roles: ["rehearser"] })).not.toContain("nothing from before");
});

test("practising alone isn’t said to be with somebody", () => {
  const mine = { you: "rehearser", roles: ["rehearser"] } as const;
  expect(draw({ ...mine, mode: "script" })).toContain("by yourself");
  expect(draw({ ...mine, mode: "coach" })).toContain("with somebody outside of it");
});
