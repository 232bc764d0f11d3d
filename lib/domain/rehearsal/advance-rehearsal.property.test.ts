import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rehearsalCommandsOf, rehearsalCommandTypes } from "@/tests/setup/rehearsal-commands.ts";
import type { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";
import {
  people,
  playRehearsal,
  type RehearsalWatch,
  rehearsalTrace,
  tracedSettings,
} from "@/tests/setup/rehearsal-trace.ts";
import { shareId } from "@/tests/setup/repair-play.ts";
import { sample, sampleTimeout } from "@/tests/setup/repair-sample.ts";
import { advanceRehearsal } from "./advance-rehearsal.ts";
import { replayRehearsal } from "./apply-rehearsal.ts";
import { lasting } from "./audience.ts";
import { rehearsalMoves } from "./moves.ts";
import { isOver } from "./state.ts";
import { viewRehearsal } from "./view-rehearsal.ts";

/** What is taken from somebody, however they say it, with words that nobody sent before. */
const takenFrom = (play: RehearsalPlay, who: string) =>
  rehearsalCommandTypes.filter((type) =>
    rehearsalCommandsOf(type, play, shareId(999_999)).some(
      (command) => advanceRehearsal(play.state, who, command, play.now).ok,
    ),
  );

describe.each(Object.entries(tracedSettings))("a rehearsal of the kind %s", (_, setting) => {
  const holds = (watch: RehearsalWatch, acts = 60) =>
    fc.assert(
      fc.property(rehearsalTrace(acts), (trace) => {
        playRehearsal(setting, trace, watch);
      }),
      sample,
    );

  test("replays to the same bytes, also once the talk in it is deleted", { timeout: sampleTimeout }, () => {
    return fc.assert(
      fc.property(rehearsalTrace(80), (trace) => {
        const play = playRehearsal(setting, trace);
        const bytes = JSON.stringify(play.state);
        expect(JSON.stringify(play.replayed())).toBe(bytes);
        expect(play.state.version).toBe(play.log.length);
        if (play.state.transcript !== "gone") return;
        expect(JSON.stringify(replayRehearsal(play.setting, lasting(play.log)))).toBe(bytes);
      }),
      sample,
    );
  });

  test("nothing has an effect twice, and what is refused has none", { timeout: sampleTimeout }, () => {
    return holds(({ play, who, command, refused, before }) => {
      if (refused !== null) expect(play.state).toBe(before);
      else if (command) {
        expect(advanceRehearsal(play.state, who, command, play.now)).toEqual({ ok: false, reason: "already-done" });
      }
    });
  });

  test("everybody is offered exactly what is taken from them", { timeout: sampleTimeout }, () => {
    return holds(({ play }) => {
      for (const who of people) {
        const offered = rehearsalMoves(play.state, who, play.now);
        expect(takenFrom(play, who)).toEqual(rehearsalCommandTypes.filter((type) => offered.includes(type)));
      }
    }, 25);
  });

  test("whispers, hints and ratings make no difference to a stand-in or an observer", {
    timeout: sampleTimeout,
  }, () => {
    const aside = ["ratedBefore", "rated", "ratedAfter", "whispered", "hinted"];
    return fc.assert(
      fc.property(rehearsalTrace(60), (trace) => {
        const play = playRehearsal(setting, trace);
        // A deleted record brings its counts along, which these are part of.
        if (play.state.transcript === "gone") return;
        const without = replayRehearsal(
          play.setting,
          play.log.filter(({ type }) => !aside.includes(type)),
        );
        for (const { id, role } of play.state.places) {
          if (role === "rehearser" || role === "coach") continue;
          expect(viewRehearsal(without, id, play.now)).toEqual(viewRehearsal(play.state, id, play.now));
        }
      }),
      sample,
    );
  });

  test("a version grows with what its place sees, and with nothing else", { timeout: sampleTimeout }, () => {
    return holds(({ play, before }) => {
      for (const { id, seen } of before.places) {
        const now = play.state.places.find((place) => place.id === id);
        expect(now?.seen).toBeGreaterThanOrEqual(seen);
        if (now?.seen !== seen) continue;
        if (!now.left) expect(viewRehearsal(play.state, id, play.now)).toEqual(viewRehearsal(before, id, play.now));
      }
    });
  });

  test("whoever is there can leave until it is over", { timeout: sampleTimeout }, () => {
    return holds(({ play }) => {
      for (const { id, left } of play.state.places) {
        const moves = rehearsalMoves(play.state, id, play.now);
        expect(moves.includes("leave")).toBe(!left && !isOver(play.state));
      }
    });
  });
});
