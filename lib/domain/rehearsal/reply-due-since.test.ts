import { expect, test } from "vitest";
import type { Recorded } from "@/lib/domain/repair/event.ts";
import type { RehearsalEvent } from "./event.ts";
import { replyDueSince } from "./reply-due-since.ts";

const setting = {
  mode: "model",
  steps: ["speak"],
  difficulty: 1,
  personaKey: "warm-and-rushed",
  seed: 1,
  from: "2026-03-02T18:00:00.000Z",
  rehearser: "me",
  coachInvited: false,
} as const;

const at = (minute: number) => `2026-03-02T18:${String(minute).padStart(2, "0")}:00.000Z`;

/** Each event a minute after the one before, from joining on. */
const told = (...events: RehearsalEvent[]): Recorded<RehearsalEvent>[] =>
  [
    { type: "joined", by: "me", role: "rehearser" } as const,
    { type: "agreed", by: "me" } as const,
    { type: "begun", by: "me" } as const,
    ...events,
  ].map((event, minute) => ({ ...event, recordedAt: at(minute) }));

const replied = (after: number) =>
  ({ type: "replied", after, authored: "openings.speak.0", lineId: null, guard: 1 }) as const;
const said = (after: number) =>
  ({ type: "said", by: "me", voice: "own", after, lineId: `line-${after}`, move: "share" }) as const;
const rated = { type: "rated", by: "me", activation: 4 } as const;

test.each([
  ["its opening, from the beginning", told(), at(2)],
  ["nothing once it has spoken", told(replied(0)), null],
  ["an answer, from when it was said", told(replied(0), said(1)), at(4)],
  ["the same while other things happen", told(replied(0), said(1), rated, rated), at(4)],
  ["nothing in a pause", told(replied(0), said(1), { type: "paused", by: "me" }), null],
  [
    "from going on again",
    told(replied(0), said(1), { type: "paused", by: "me" }, { type: "resumed", by: "me" }, rated),
    at(6),
  ],
  [
    "from going back to what waits for another answer",
    told(replied(0), said(1), replied(2), said(3), { type: "rewound", by: "me", to: 2 }, rated),
    at(7),
  ],
  ["nothing where it is over", told(replied(0), said(1), { type: "ended", by: "me" }), null],
])("owes %s", (_, events, since) => {
  expect(replyDueSince(setting, events)).toBe(since);
});
