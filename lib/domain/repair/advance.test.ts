import { describe, expect, test } from "vitest";
import { asking, fixtures, naming, strict } from "@/tests/setup/protocol-fixtures.ts";
import { RepairPlay } from "@/tests/setup/repair-play.ts";
import { shippedProtocols } from "@/tests/setup/shipped-protocols.ts";
import { viewForCoach } from "./view-for-coach.ts";

describe.each([...fixtures, ...shippedProtocols].map((protocol) => [protocol.id, protocol] as const))(
  "the straight path of %s",
  (_, protocol) => {
    test("goes from beginning to complete, and replays to the same bytes", () => {
      const play = new RepairPlay(protocol).toComplete();
      expect(play.scene("a")).toEqual({ kind: "complete" });
      expect(play.scene("b")).toEqual({ kind: "complete" });
      expect(JSON.stringify(play.replayed())).toBe(JSON.stringify(play.state));
    });

    test("shows the coach each step once a round, in order", () => {
      const play = new RepairPlay(protocol).toComplete();
      const view = viewForCoach(play.state, play.now);
      expect(view?.state).toBe("complete");
      const once = [...new Set(view?.timeline.map((entry) => entry.step))];
      expect(new Set(once)).toEqual(new Set(protocol.steps.map((step) => step.id)));
    });

    test("runs another round, through its gate again", () => {
      const play = new RepairPlay(protocol).toReconnect().do("b", { type: "startRound", at: null });
      expect(play.view("a").round).toBe(2);
      if (protocol.policy.ask) {
        expect(play.scene("a")).toEqual({ kind: "answer", at: null });
        play.do("a", { type: "answerYes", at: null });
      }
      play.wait(60);
      expect(play.scene("a")).toMatchObject({ kind: "private", step: "regulate", rated: null });
      play.settle("a").settle("b").toSpeak("b").turn("b").turn("a").soften();
      expect(play.scene("a")).toMatchObject({ kind: "reassure" });
      expect(play.view("a").shares.every((share) => share.by === "a" || share.round === 2)).toBe(true);
      expect(JSON.stringify(play.replayed())).toBe(JSON.stringify(play.state));
    });
  },
);

test("each template begins as it says", () => {
  const scenes = [naming, asking, strict].map((protocol) => {
    const play = new RepairPlay(protocol).do("a", { type: "begin" });
    return [play.scene("a").kind, play.scene("b").kind];
  });
  expect(scenes).toEqual([
    ["name", "begin"],
    ["private", "begin"],
    ["name", "begin"],
  ]);
});
