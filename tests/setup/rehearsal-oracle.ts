import type { RehearsalEvent } from "@/lib/domain/rehearsal/event.ts";
import type { RehearsalSetting } from "@/lib/domain/rehearsal/setting.ts";
import type { RehearsalView } from "@/lib/domain/rehearsal/view.ts";
import type { Recorded } from "@/lib/domain/repair/event.ts";
import { closeGuard, finalGuard, transcriptGuard } from "./rehearsal-oracle/end-guards.ts";
import { lapseGuard } from "./rehearsal-oracle/lapse-guard.ts";
import { ratingGuard, roleGuard, wayOutGuard, whisperGuard } from "./rehearsal-oracle/people-guards.ts";
import type { RoomGuard } from "./rehearsal-oracle/room-guard.ts";
import { RoomLedger } from "./rehearsal-oracle/room-ledger.ts";
import { beginGuard, doorGuard } from "./rehearsal-oracle/start-guards.ts";
import { takeRoomEvent } from "./rehearsal-oracle/take-room-event.ts";
import { branchGuard, pauseGuard, turnGuard } from "./rehearsal-oracle/talk-guards.ts";

const guards: Record<number, RoomGuard> = {
  1: beginGuard,
  2: turnGuard,
  3: pauseGuard,
  4: whisperGuard,
  5: branchGuard,
  6: closeGuard,
  7: finalGuard,
  8: transcriptGuard,
  9: ratingGuard,
  10: roleGuard,
  11: wayOutGuard,
  12: doorGuard,
  13: lapseGuard,
};

type Question = (guard: RoomGuard, require: (condition: boolean, rule: string) => void) => void;

/**
 * The guards of a rehearsal told a second time, over nothing but the log and what pages show. It shares no rule with the
 * engine, so that a rule lost there is found here.
 */
export class RehearsalOracle {
  /** Every rule that was broken, in words; none, if the guards held. */
  readonly problems: string[] = [];
  private readonly ledger: RoomLedger;

  constructor(setting: RehearsalSetting) {
    this.ledger = new RoomLedger(setting);
  }

  /** Reads one more event of the log. */
  read(event: Recorded<RehearsalEvent>) {
    this.ledger.at = Date.parse(event.recordedAt);
    this.ask(`${event.recordedAt} ${event.type}`, (guard, require) => guard.event?.(this.ledger, event, require));
    takeRoomEvent(this.ledger, event);
  }

  /** Looks at what somebody sees. */
  look(view: RehearsalView, now: string) {
    this.ledger.at = Date.parse(now);
    this.ask(`${now} ${view.viewer} in ${view.phase}`, (guard, require) => guard.page?.(this.ledger, view, require));
  }

  private ask(where: string, question: Question) {
    for (const [number, guard] of Object.entries(guards)) {
      question(guard, (condition, rule) => {
        if (!condition) this.problems.push(`${where}: ${number} ${rule}`);
      });
    }
  }
}
