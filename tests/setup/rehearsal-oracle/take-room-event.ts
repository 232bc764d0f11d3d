import type { RehearsalEvent } from "@/lib/domain/rehearsal/event.ts";
import { between, hears } from "./hears.ts";
import type { RoomLedger } from "./room-ledger.ts";

function stop(ledger: RoomLedger, asker: string | null, until = 0) {
  const { stopped } = ledger;
  const askers = new Set(stopped?.askers ?? []);
  if (asker !== null) askers.add(asker);
  ledger.stopped = { until: Math.max(until, stopped?.until ?? 0), askers };
}

function speak(ledger: RoomLedger, voice: string, by: string | null, lineId: string | null) {
  ledger.lines.push({ voice, by, lineId });
  const branch = ledger.branches[ledger.current];
  branch?.turns.push(ledger.lines.length);
  if (branch) branch.spokenOn = true;
  if (by !== null) ledger.person(by).spoke = true;
}

function rewind(ledger: RoomLedger, to: number) {
  const whole = ledger.branches.map(({ turns }) => turns).find((turns) => turns.includes(to)) ?? [];
  ledger.branches.push({ turns: whole.slice(0, whole.indexOf(to) + 1), spokenOn: false });
  ledger.current = ledger.branches.length - 1;
}

function leave(ledger: RoomLedger, id: string, sender: string | null) {
  const wasPartner = ledger.partner() === id;
  const person = ledger.person(id);
  person.gone = true;
  person.barred = sender !== null && sender !== id;
  if (id === ledger.setting.rehearser) ledger.stage = "left";
  else if (wasPartner && ledger.stage === "live") stop(ledger, null);
}

function enter(ledger: RoomLedger, id: string) {
  const person = ledger.person(id);
  person.in = true;
  person.from = ledger.lines.length;
  person.took ||= ledger.stage === "live";
  if (ledger.stage === "live") stop(ledger, null);
}

function resume(ledger: RoomLedger, by: string) {
  ledger.stopped?.askers.delete(by);
  if (ledger.awaited().length === 0) ledger.stopped = null;
}

function takeTalk(ledger: RoomLedger, event: RehearsalEvent) {
  switch (event.type) {
    case "said":
      return speak(ledger, event.voice, event.by, event.lineId);
    case "replied":
      return speak(ledger, "other", null, event.lineId);
    case "whispered":
      return void ledger.whispers.push({ by: event.by, lineId: event.lineId });
    case "paused":
      return stop(ledger, null);
    case "breakTaken":
      return stop(ledger, event.by, Date.parse(event.until));
    case "stopWordUsed":
      return stop(ledger, event.by);
    case "resumed":
      return resume(ledger, event.by);
    case "rewound":
      return rewind(ledger, event.to);
    case "branchSwitched":
      ledger.current = event.to - 1;
      return;
    case "rolesSwitched":
      ledger.swapped = event.voice === "other";
  }
}

function takeFrame(ledger: RoomLedger, event: RehearsalEvent) {
  switch (event.type) {
    case "joined": {
      const fresh = { in: false, gone: false, barred: false, from: 0, took: false, steppedOut: false, spoke: false };
      return void ledger.people.set(event.by, { role: event.role, ...fresh, choice: null, heard: 0 });
    }
    case "agreed":
      return enter(ledger, event.by);
    case "stopWordSet":
      ledger.stopWord = true;
      return;
    case "ratedBefore":
      ledger.ratedBefore = true;
      return;
    case "begun":
      ledger.stage = "live";
      for (const [, person] of ledger.insiders()) person.took = true;
      return;
    case "ended":
      ledger.stage = "debrief";
      ledger.stopped = null;
      return;
    case "ratedAfter":
      ledger.ratedAfter = true;
      return;
    case "deRoled":
      ledger.person(event.by).steppedOut = true;
      return;
    case "closed":
      ledger.stage = "closed";
      return;
    case "left":
      if (event.choice) ledger.person(event.place).choice = event.choice;
      return leave(ledger, event.place, event.by);
    case "askedBack":
      ledger.person(event.place).barred = false;
      return;
    case "cameBack": {
      const [before, now] = [ledger.person(event.from), ledger.person(event.to)];
      now.took ||= before.took;
      now.spoke ||= before.took && (before.spoke || before.role === "standIn");
      before.took = false;
      return;
    }
    case "shut":
      ledger.stage = "left";
      return;
    case "lapsed":
      ledger.stage = "lapsed";
      return;
    case "chosen":
      ledger.person(event.by).choice = event.choice;
      return;
    case "transcriptDeleted":
      ledger.deleted = true;
  }
}

/** Takes one more event of the log in. */
export function takeRoomEvent(ledger: RoomLedger, event: RehearsalEvent) {
  const isOpen = () => ledger.allChose("share");
  const wasOpen = isOpen();
  const wasOver = ledger.over;
  const before = ledger.stage;
  takeTalk(ledger, event);
  takeFrame(ledger, event);
  if (!between.includes(event.type) && !["chosen", "cameBack", "askedBack"].includes(event.type))
    ledger.stirredAt = ledger.at;
  // What becomes readable to the others once it is over, or is so no longer, they see for themselves.
  const turned = wasOver && wasOpen !== isOpen();
  // Whoever left hears of its end, and of nothing else.
  const ends = event.type === "transcriptDeleted" || (before !== ledger.stage && ledger.stage !== "live");
  for (const [id, person] of ledger.people) {
    const sees = turned && person.role !== "rehearser" && person.in && !person.gone;
    if (sees || hears(event, id, person) || (ends && person.gone)) person.heard += 1;
  }
}
