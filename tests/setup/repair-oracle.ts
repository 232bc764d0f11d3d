import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import type { Setting } from "@/lib/domain/repair/state.ts";
import type { RepairView } from "@/lib/domain/repair/view.ts";
import { backGuard } from "./repair-oracle/back-guard.ts";
import { breakGuard } from "./repair-oracle/break-guard.ts";
import { clearanceGuard } from "./repair-oracle/clearance-guard.ts";
import { completeGuard } from "./repair-oracle/complete-guard.ts";
import type { Guard } from "./repair-oracle/guard.ts";
import { Ledger } from "./repair-oracle/ledger.ts";
import { notYetGuard } from "./repair-oracle/not-yet-guard.ts";
import { orderGuard } from "./repair-oracle/order-guard.ts";
import { owningGuard } from "./repair-oracle/owning-guard.ts";
import { reassureGuard } from "./repair-oracle/reassure-guard.ts";
import { rulesOf } from "./repair-oracle/rules.ts";
import { takeEntry } from "./repair-oracle/take-entry.ts";
import { turnGuard } from "./repair-oracle/turn-guard.ts";
import { wayOutGuard } from "./repair-oracle/way-out-guard.ts";
import type { LogEntry } from "./repair-play.ts";

const guards: Record<number, Guard> = {
  1: clearanceGuard,
  2: orderGuard,
  3: turnGuard,
  4: owningGuard,
  5: reassureGuard,
  6: completeGuard,
  7: wayOutGuard,
  8: breakGuard,
  9: notYetGuard,
  10: backGuard,
};

/**
 * The guards told a second time, over nothing but the log and what pages show. It shares no rule with the engine, so
 * that a rule lost there is found here.
 */
export class RepairOracle {
  /** Every rule that was broken, in words; none, if the guards held. */
  readonly problems: string[] = [];
  private readonly ledger: Ledger;

  constructor(protocol: Protocol, { jointWork, pauseAbove }: Pick<Setting, "jointWork" | "pauseAbove">) {
    this.ledger = new Ledger(rulesOf(protocol.id, pauseAbove), jointWork === "closed" ? "closed" : "clear");
  }

  /** Reads one more entry of the log. */
  read(entry: LogEntry) {
    const at = Date.parse(entry.at);
    const where = `${entry.at} ${entry.stream} ${entry.event.type}`;
    if (at < this.ledger.at) this.problems.push(`${where}: time runs forward`);
    this.ledger.at = at;
    this.ask(where, (guard, require) => {
      if (entry.stream === "joint") guard.joint?.(this.ledger, entry.event, require);
      else if (entry.stream !== "coach") guard.alone?.(this.ledger, entry.event, entry.stream, require);
    });
    takeEntry(this.ledger, entry);
  }

  /** Looks at somebody's page. */
  look(view: RepairView, now: string) {
    this.ledger.at = Date.parse(now);
    this.ask(`${now} ${view.viewer} sees ${view.scene.kind}`, (guard, require) =>
      guard.page?.(this.ledger, view, require),
    );
  }

  private ask(where: string, question: (guard: Guard, require: (condition: boolean, rule: string) => void) => void) {
    for (const [number, guard] of Object.entries(guards)) {
      question(guard, (condition, rule) => {
        if (!condition) this.problems.push(`${where}: ${number} ${rule}`);
      });
    }
  }
}

/** Every rule that a log breaks; none, if the guards held. */
export function violationsIn(
  protocol: Protocol,
  log: readonly LogEntry[],
  setting: Pick<Setting, "jointWork" | "pauseAbove"> = { jointWork: "clear" },
): string[] {
  const oracle = new RepairOracle(protocol, setting);
  for (const entry of log) oracle.read(entry);
  return oracle.problems;
}
