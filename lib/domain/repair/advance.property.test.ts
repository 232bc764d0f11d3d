import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tracedProtocols } from "@/tests/setup/repair-check.ts";
import { commandsOf, commandTypes } from "@/tests/setup/repair-commands.ts";
import { shareId } from "@/tests/setup/repair-play.ts";
import { sample, sampleTimeout } from "@/tests/setup/repair-sample.ts";
import { type Act, playTrace, trace, type Watch } from "@/tests/setup/repair-trace.ts";
import { advance } from "./advance.ts";
import { advanceByCoach } from "./advance-coach.ts";
import { hour } from "./instant.ts";
import { otherSeat, type Seat } from "./seat.ts";
import { type RepairState, startRepair } from "./state.ts";
import type { RepairView } from "./view.ts";
import { viewFor } from "./view-for.ts";

const seats = ["a", "b"] as const;

/** A coach's hold, as an act of a trace. */
const hold: Act = { who: "coach", after: 0, pick: 1, lawful: true, payload: 0, arrives: [0] };

/** The same repair for one person, as if the other had done nothing in private. */
function withoutPrivate(state: RepairState, seat: Seat): RepairState {
  const { personal } = startRepair(state.protocol, state.setting);
  return { ...state, personal: { ...state.personal, [seat]: personal[seat] } };
}

/** What this person sees if the other takes a break, or null if the other can't. */
function afterBreakOfOther(state: RepairState, seat: Seat, now: string): RepairView | null {
  const taken = advance(state, otherSeat(seat), { type: "takeBreak", returnAt: null }, now);
  return taken.ok ? viewFor(taken.state, seat, now) : null;
}

describe.each(tracedProtocols.map((protocol) => [protocol.id, protocol] as const))(
  "any order of events under %s",
  (_, protocol) => {
    const holds = (watch: Watch, length = 80) =>
      fc.assert(
        fc.property(trace(length), (each) => {
          playTrace(protocol, each, watch);
        }),
        sample,
      );

    test("does nothing twice: an exact repeat is already done", { timeout: sampleTimeout }, () => {
      return holds(({ play, who, command, refused }) => {
        if (who === "coach" || command === null || refused !== null) return;
        const again = advance(play.state, who, command, play.now);
        expect(again.ok ? "taken" : again.reason, command.type).toBe("already-done");
      });
    });

    test("offers exactly the moves that it takes", { timeout: sampleTimeout }, () => {
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

    test("shows nobody what the other did in private", { timeout: sampleTimeout }, () => {
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

    test("refuses in the same words whatever the other did in private", { timeout: sampleTimeout }, () => {
      return holds(({ play, who, command, refused, before }) => {
        if (who === "coach" || command === null) return;
        const result = advance(withoutPrivate(before, otherSeat(who)), who, command, play.now);
        expect(result.ok ? null : result.reason).toBe(refused);
      });
    });

    test("shows a hold, at any moment, as nothing new or as a break the other could have taken", {
      timeout: sampleTimeout,
    }, () => {
      return holds(({ play }) => {
        const { state, now } = play;
        if (state.setting.jointWork !== "clear") return;
        const held = advanceByCoach(state, "hold", now);
        if (!held.ok) throw new Error(held.reason);
        const breaks = seats.map((seat) => afterBreakOfOther(state, seat, now));
        for (const [index, seat] of seats.entries()) {
          const shown = viewFor(held.state, seat, now);
          const likeness = held.joint.length === 0 ? play.view(seat) : breaks[index];
          // In the groundwork only one of the two may be able to. The other can't tell which of them it is.
          if (likeness) expect(shown).toEqual(likeness);
        }
        if (held.joint.length > 0) expect(breaks.some((each) => each !== null)).toBe(true);
      });
    });

    test("shows held work, whatever they do in it, as the same work without a hold", { timeout: sampleTimeout }, () => {
      return fc.assert(
        fc.property(trace(30), trace(60), (before, after) => {
          playTrace(protocol, { ...before, acts: [...before.acts, hold, ...after.acts] }, ({ play }) => {
            const { state, now } = play;
            if (state.setting.jointWork !== "held") return;
            const jointWork = state.setting.opened === false ? "closed" : "clear";
            const ordinary: RepairState = { ...state, setting: { ...state.setting, jointWork } };
            for (const seat of seats) {
              expect(play.view(seat)).toEqual(viewFor(ordinary, seat, now));
            }
          });
        }),
        sample,
      );
    });
  },
);
