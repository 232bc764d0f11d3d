import type { JointEvent } from "@/lib/domain/repair/event.ts";
import type { Guard, Require } from "./guard.ts";
import type { Ledger } from "./ledger.ts";

const minute = 60_000;
const hour = 60 * minute;

const during: readonly string[] = [
  "stopped",
  "shareWithdrawn",
  "breakExtended",
  "notYet",
  "notYetLifted",
  "roundStarted",
];
const after: readonly string[] = [...during, "timeProposed", "answered", "resumed"];
const onceSetDown: readonly string[] = [
  "stopped",
  "shareWithdrawn",
  "notYet",
  "notYetLifted",
  "timeProposed",
  "resumed",
];

function begins(ledger: Ledger, event: JointEvent & { type: "breakBegan" }, require: Require) {
  const { breakMinutes, returnWithinHours } = ledger.rules;
  const length = Date.parse(event.returnAt) - ledger.at;
  require(!ledger.resting, "a break begins once");
  require(length >= Math.max(20, breakMinutes) * minute, "a break is at least as long as the template says");
  require(length <= Math.min(24, returnWithinHours) * hour, "a return is promised within a day");
  if (ledger.owesBreak === null) return;
  require(event.by === ledger.owesBreak, "the break is theirs whose rating began it");
  require(length === breakMinutes * minute, "a rating begins a break of the default length");
}

function extended(ledger: Ledger, event: JointEvent & { type: "breakExtended" }, require: Require) {
  const until = Date.parse(event.returnAt);
  require(ledger.resting, "only a break is put off");
  require(until >= (ledger.breakUntil ?? 0), "a break is only ever put off");
  const within = until - ledger.at <= Math.min(24, ledger.rules.returnWithinHours) * hour;
  require(until === ledger.breakUntil || within, "a return is promised within a day");
}

function lies(ledger: Ledger, { type }: JointEvent, require: Require) {
  if (ledger.breakUntil !== null && ledger.at < ledger.breakUntil) {
    require(during.includes(type), "nobody ends a break early");
  } else if (ledger.resting) {
    require(after.includes(type), "after a break, nothing goes on before both have come back");
  }
  if (!ledger.revealed || ledger.isOver() || ledger.quietFor() < ledger.setDownAfter) return;
  require(onceSetDown.includes(type), "what was set down is taken up before it goes on");
}

/** 8: a break is honest: long enough, with a promised return, ended by nobody for the other. */
export const breakGuard: Guard = {
  joint: (ledger, event, require) => {
    lies(ledger, event, require);
    if (event.type !== "breakBegan") {
      require(ledger.owesBreak === null, "a rating over the limit mid-turn begins a break where the template says so");
    }
    switch (event.type) {
      case "breakBegan":
        return begins(ledger, event, require);
      case "breakExtended":
        return extended(ledger, event, require);
      case "resumed": {
        const returnAt = Math.max(ledger.breakUntil ?? 0, ledger.agreedAt ?? 0);
        require(ledger.resting, "only a rest is resumed");
        require(ledger.at >= returnAt, "not before the later return time");
        require(ledger.ready(), "both have rated at or below the limit since the return time");
      }
    }
  },

  page: (ledger, view, require) => {
    require(ledger.owesBreak === null, "a rating over the limit mid-turn begins a break where the template says so");
    const theirs = view.shares.some((share) => share.by !== view.viewer);
    if (ledger.resting) require(!theirs, "rest is for resting");
  },
};
