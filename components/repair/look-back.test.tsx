import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { playerOf } from "@/tests/setup/player-of.ts";
import { naming } from "@/tests/setup/protocol-fixtures.ts";
import { clearSetting, RepairPlay } from "@/tests/setup/repair-play.ts";
import type { Player } from "./player.ts";
import { StepPlayer } from "./step-player.tsx";

/** A repair past its end, with what the engine still takes. */
function finished(kind: "complete" | "stopped", moves: Player["view"]["moves"]): string {
  const play = new RepairPlay(naming, clearSetting);
  const scene = kind === "complete" ? ({ kind } as const) : ({ kind, yours: true } as const);
  const player = playerOf(play, "a", {
    view: { ...play.view("a"), scene, moves },
    finishedAt: new Date("2026-03-01T18:00:00Z"),
    now: new Date("2026-03-02T18:00:00Z"),
    zone: "UTC",
  });
  return renderToStaticMarkup(<StepPlayer player={player} screen={{ view: "scene" }} />);
}

test.each(["complete", "stopped"] as const)(
  "a repair that is %s says when, and leads to what one wrote in it",
  (kind) => {
    const html = finished(kind, ["startRound", "rate"]);
    expect(html).toContain("This came to rest yesterday.");
    expect(html).toContain(
      'href="/journal/33333333-3333-4333-8333-333333333333?repair=11111111-1111-4111-8111-111111111111"',
    );
    expect(html).toContain('name="type" value="startRound"');
  },
);

test.each(["complete", "stopped"] as const)(
  "a repair that is %s and history offers no way on, not even an empty one",
  (kind) => {
    const html = finished(kind, ["withdrawShare"]);
    expect(html).not.toContain('name="type"');
    expect(html).not.toContain("<details");
  },
);
