import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { FormAction } from "@/components/ui/action-form.tsx";
import { CreateForm, type SetUpFor } from "./create-form.tsx";

const noAction: FormAction = async (outcome) => outcome;

const shown = (whom: SetUpFor) =>
  renderToStaticMarkup(
    <CreateForm
      action={noAction}
      coupleId="couple"
      rehearsalId="rehearsal"
      whom={whom}
      modes={["coach", "script", "friend", "model"]}
      machineHost="machine.example"
      steps={["ask", "speak"]}
      personas={[
        { key: "warm", name: "Warm", about: "Means well.", difficulty: 1 },
        { key: "far", name: "Far", about: "Says little.", difficulty: 3 },
      ]}
      begins={{ mode: "script", steps: ["speak"], scenario: "The late train.", goal: "Ask first" }}
      time={null}
    />,
  );

const self = shown({ kind: "self", coachName: "Maren", other: "Alex" });
const partner = shown({
  kind: "partner",
  partners: [
    { seat: "a", name: "Sam" },
    { seat: "b", name: "Alex" },
  ],
});

/** What the form would send if nothing were touched: each control's name with its value. */
function sent(html: string): [string, string][] {
  const tags = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return tags
    .filter((tag) => !/type="(radio|checkbox)"/.test(tag) || / checked=""/.test(tag))
    .map((tag) => [attribute(tag, "name"), attribute(tag, "value")]);
}

describe("setting up a rehearsal", () => {
  test("for oneself asks the coach in only when it is ticked, and says whom it never reaches", () => {
    expect(sent(self)).toEqual([
      ["rehearsalId", "rehearsal"],
      ["coupleId", "couple"],
      ["goal", "Ask first"],
      ["steps[]", "speak"],
      ["mode", "script"],
      ["friendName", ""],
      ["personaKey", "warm"],
      ["difficulty", "1"],
    ]);
    expect(self).toContain('name="inviteCoach"');
    expect(self).toContain("Alex never.");
  });

  test("for a partner always names which, and leaves whom they ask in to them", () => {
    expect(sent(partner)).toContainEqual(["seat", "a"]);
    expect(partner).not.toContain('name="friendName"');
    expect(partner).not.toContain('name="inviteCoach"');
  });

  test("offers each way once, with the scene that was chosen", () => {
    expect(self.match(/name="mode"/g)).toHaveLength(4);
    expect(self.match(/name="personaKey"/g)).toHaveLength(2);
    expect(self).toContain("The late train.</textarea>");
  });

  test("says where a machine is before it is chosen", () => {
    expect(self).toContain("A program at machine.example words the answers");
  });
});
