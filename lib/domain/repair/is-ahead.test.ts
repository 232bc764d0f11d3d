import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asking, naming } from "@/tests/setup/protocol-fixtures.ts";
import { tracedProtocols } from "@/tests/setup/repair-check.ts";
import { answered, RepairPlay, speaking } from "@/tests/setup/repair-play.ts";
import { sample, sampleTimeout } from "@/tests/setup/repair-sample.ts";
import { playTrace, trace } from "@/tests/setup/repair-trace.ts";
import { isAhead, writtenSteps } from "./is-ahead.ts";
import type { Seat } from "./seat.ts";

const ahead = ({ state }: RepairPlay, seat: Seat) => writtenSteps.filter((step) => isAhead(state, seat, step));
const all = [...writtenSteps];

test("before the first turn everything is ahead", () => {
  const play = new RepairPlay(naming);
  for (const seat of ["a", "b"] as const) expect(ahead(play, seat)).toEqual(all);
  play.toOrder();
  for (const seat of ["a", "b"] as const) expect(ahead(play, seat)).toEqual(all);
});

test("what was said, reflected and owned in a turn is behind, and the other turn is ahead", () => {
  const play = speaking();
  expect([ahead(play, "a"), ahead(play, "b")]).toEqual([all, all]);
  play.do("a", { type: "sendShare", shareId: play.nextShare() });
  expect(ahead(play, "a")).toEqual(["listen", "own", "reassure"]);
  expect(ahead(play, "b")).toEqual(all);
  play.do("b", { type: "reflect", shareId: play.nextShare() });
  expect(ahead(play, "b")).toEqual(["speak", "own", "reassure"]);
  play.do("a", { type: "answerHeard", answer: "yes" });
  expect(ahead(play, "b")).toEqual(["speak", "own", "reassure"]);
  play.do("b", { type: "own", shareId: play.nextShare() });
  expect(ahead(play, "a")).toEqual(["listen", "own", "reassure"]);
  expect(ahead(play, "b")).toEqual(["speak", "reassure"]);
  play.turn("b");
  expect([ahead(play, "a"), ahead(play, "b")]).toEqual([["reassure"], ["reassure"]]);
});

test("what is asked once more is ahead again, and a turn put aside isn't spoken in again", () => {
  const play = speaking();
  play.do("a", { type: "sendShare", shareId: play.nextShare() });
  answered(play, "partly");
  expect(ahead(play, "b")).toEqual(all);
  answered(play, "partly").do("b", { type: "switchRoles" });
  expect(ahead(play, "a")).toEqual(["listen", "own", "reassure"]);
  expect(ahead(play, "b")).toEqual(all);
});

test("reassurance is behind once it was given or closed, and for whoever may not give it", () => {
  const play = new RepairPlay(asking).toReassure({ a: "own", b: "passOwning" });
  expect([ahead(play, "a"), ahead(play, "b")]).toEqual([["reassure"], []]);
  const passed = speaking(asking).turn("a", "passOwning");
  expect(ahead(passed, "b")).toEqual(["speak"]);
  play.do("a", { type: "reassure", shareId: play.nextShare() });
  expect(ahead(play, "a")).toEqual([]);
});

test("nothing is ahead once it closes, is over or was stopped, and everything in another round or on the way back", () => {
  const closing = new RepairPlay(naming).toReconnect();
  expect(ahead(closing, "a")).toEqual([]);
  expect(ahead(speaking().do("b", { type: "stop" }), "a")).toEqual([]);
  const over = new RepairPlay(naming).toComplete();
  expect(ahead(over, "b")).toEqual([]);
  over.do("a", { type: "startRound", at: null });
  expect(ahead(over, "b")).toEqual(all);
  const back = speaking().turn("a").do("a", { type: "goBack", to: "regulate" });
  expect(ahead(back, "a")).toEqual(all);
});

const sends = { sendShare: "speak", reflect: "listen", own: "own", reassure: "reassure" } as const;

describe.each(tracedProtocols.map((protocol) => [protocol.id, protocol] as const))("under %s", (_, protocol) => {
  test("whatever is sent was ahead just before", { timeout: sampleTimeout }, () => {
    return fc.assert(
      fc.property(trace(60), (each) => {
        playTrace(protocol, each, ({ who, command, refused, before }) => {
          if (who === "coach" || refused !== null || !command || !(command.type in sends)) return;
          expect(isAhead(before, who, sends[command.type as keyof typeof sends])).toBe(true);
        });
      }),
      sample,
    );
  });
});
