import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtures } from "@/tests/setup/protocol-fixtures.ts";
import { cooperate } from "@/tests/setup/repair-cooperation.ts";
import { violationsIn } from "@/tests/setup/repair-oracle.ts";
import { clearSetting, shareId } from "@/tests/setup/repair-play.ts";
import { commandsOf, commandTypes, playTrace, trace, type Watch } from "@/tests/setup/repair-trace.ts";
import { advance } from "./advance.ts";
import { hour } from "./instant.ts";
import { otherSeat, type Seat } from "./seat.ts";
import { isRevealed, type RepairState, startRepair } from "./state.ts";
import { viewFor } from "./view-for.ts";

const seats = ["a", "b"] as const;

/** Traces for each property and template; REPAIR_TRACES asks for many more. */
const numRuns = Number(process.env.REPAIR_TRACES ?? 150);
const timeout = 20_000 + numRuns * 40;

/** The same repair for one person, as if the other had done nothing in private. */
function withoutPrivate(state: RepairState, seat: Seat): RepairState {
  const { personal } = startRepair(state.protocol, state.setting);
  return { ...state, personal: { ...state.personal, [seat]: personal[seat] } };
}

describe.each(fixtures.map((protocol) => [protocol.id, protocol] as const))(
  "any order of events under %s",
  (_, protocol) => {
    const holds = (watch: Watch, length = 80) =>
      fc.assert(
        fc.property(trace(length), (each) => {
          playTrace(protocol, each, watch);
        }),
        { numRuns, endOnFailure: true },
      );

    test("breaks no guard, and replays to the same bytes", { timeout }, () => {
      return fc.assert(
        fc.property(trace(100), (each) => {
          const play = playTrace(protocol, each);
          expect(violationsIn(protocol, play.log)).toEqual([]);
          expect(JSON.stringify(play.replayed())).toBe(JSON.stringify(play.state));
        }),
        { numRuns, endOnFailure: true },
      );
    });

    test("does nothing twice: an exact repeat is already done", { timeout }, () => {
      return holds(({ play, who, command, refused }) => {
        if (who === "coach" || command === null || refused !== null) return;
        const again = advance(play.state, who, command, play.now);
        expect(again.ok ? "taken" : again.reason, command.type).toBe("already-done");
      });
    });

    test("offers exactly the moves that it takes", { timeout }, () => {
      let unused = 0;
      const far = [12 * hour, 24 * hour, 60 * 24 * hour];
      const run = ({ play }: Parameters<Watch>[0]) => {
        for (const seat of seats) {
          const { moves } = play.view(seat);
          expect(new Set(moves).size).toBe(moves.length);
          unused += 1;
          const fresh = shareId(9_000_000 + unused);
          const taken = commandTypes.filter((type) =>
            commandsOf(type, play, seat, fresh, far).some((command) => advance(play.state, seat, command, play.now).ok),
          );
          expect(taken, play.scene(seat).kind).toEqual(commandTypes.filter((type) => moves.includes(type)));
        }
      };
      return holds(run, 12);
    });

    test("keeps a way out open until it is over", { timeout }, () => {
      return holds(({ play }) => {
        for (const seat of seats) {
          const { moves, scene } = play.view(seat);
          const over = ["begin", "complete", "stopped", "ended"].includes(scene.kind);
          expect(moves.includes("stop"), scene.kind).toBe(!over);
          expect(moves.includes("rate"), scene.kind).toBe(scene.kind !== "begin" && scene.kind !== "ended");
        }
      });
    });

    test("keeps a way on open from wherever it stands, but for ended", { timeout }, () => {
      return fc.assert(
        fc.property(trace(60), (each) => {
          const play = playTrace(protocol, each);
          if (play.scene("a").kind !== "ended") expect(cooperate(play)).toBe(true);
          expect(violationsIn(protocol, play.log)).toEqual([]);
        }),
        { numRuns, endOnFailure: true },
      );
    });

    test("shows nobody what the other did in private", { timeout }, () => {
      return holds(({ play, who, command, before }) => {
        for (const seat of seats) {
          const alone = withoutPrivate(play.state, otherSeat(seat));
          expect(viewFor(alone, seat, play.now)).toEqual(play.view(seat));
        }
        if (who === "coach" || command === null) return;
        if (play.state.joint === before.joint) {
          expect(play.view(otherSeat(who))).toEqual(viewFor(before, otherSeat(who), play.now));
        }
      });
    });

    test("refuses in the same words whatever the other did in private", { timeout }, () => {
      return holds(({ play, who, command, refused, before }) => {
        if (who === "coach" || command === null) return;
        const result = advance(withoutPrivate(before, otherSeat(who)), who, command, play.now);
        expect(result.ok ? null : result.reason).toBe(refused);
      });
    });

    test("shows a hold in mid-repair as nothing but a break", { timeout }, () => {
      return holds(({ play }) => {
        const { state, now } = play;
        if (state.setting.jointWork !== "held" || !isRevealed(state) || state.joint.stopped || state.joint.completed)
          return;
        const ordinary = { ...state, setting: clearSetting };
        for (const seat of seats) expect(play.view(seat)).toEqual(viewFor(ordinary, seat, now));
      });
    });
  },
);
