import type { Entry } from "./world.ts";

const then = "2026-03-02T18:00:00Z";
const nextDay = "2026-03-03T18:00:00Z";
const harbour = { practice_id: "@harbour" };

/**
 * Whose rehearsals there are, and which coach made them or was asked to them. Eve's work has ended, Gil's and Mia's coach
 * has handed them over, Uma's coaches elsewhere now; of Ben's and of Ada's second no coach knows.
 */
const held: readonly [couple: string, practice: string, rehearser: string, coach: string | null][] = [
  ["reef", "harbour", "ada", "cleo"],
  ["reef", "harbour", "ben", null],
  ["lone", "harbour", "gil", "dana"],
  ["kin", "harbour", "mia", "xena"],
  ["kin", "harbour", "ada", null],
  ["past", "harbour", "eve", "cleo"],
  ["left", "harbour", "uma", "yan"],
  ["cove", "studio", "pia", "sol"],
];

const sealed = { sealed: "\\x00", key_version: 1 };

/** How many events each place has seen: never the same of two. */
let seen = 10;

function* place(
  rehearsal: string,
  name: string,
  row: { user_id: string } | { guest_id: string },
  current = true,
): Generator<Entry> {
  seen += 1;
  const id = `@${rehearsal}/place/${name}`;
  yield ["rehearsal_place", { id, rehearsal_id: `@${rehearsal}`, ...row, current, seen }];
}

function* line(rehearsal: string, field: string, kind: string, more: object = {}): Generator<Entry> {
  const id = `@${rehearsal}/${field}`;
  yield ["rehearsal_line", { rehearsal_id: `@${rehearsal}`, id, kind, field, ...sealed, ...more }];
}

function* rehearsal(couple: string, practice: string, rehearser: string, coach: string | null): Generator<Entry> {
  const name = `${couple}/rehearsal/${rehearser}`;
  const whose = { practice_id: `@${practice}`, couple_id: `@${couple}`, rehearser_id: `@${rehearser}` };
  const setting = { mode: "friend", difficulty: 1, seed: 1, created_at: then, last_at: then };
  yield [
    "rehearsal",
    { id: `@${name}`, ...whose, created_by: `@${rehearser}`, coach_id: coach && `@${coach}`, ...setting },
  ];
  for (const kind of ["frame", "conversation"])
    yield ["rehearsal_key", { rehearsal_id: `@${name}`, kind, wrapped: "\\x00", key_version: 1 }];
  // Whoever left and came again acts from the later place.
  yield* place(name, `${rehearser}-before`, { user_id: `@${rehearser}` }, false);
  yield* place(name, rehearser, { user_id: `@${rehearser}` });
  if (coach) yield* place(name, coach, { user_id: `@${coach}` });
  const event = { rehearsal_id: `@${name}`, by_place_id: `@${name}/place/${rehearser}`, payload: "{}" };
  yield ["rehearsal_event", { ...event, seq: 1, kind: "frame", type: "joined", recorded_at: then }];
  yield* line(name, "scenario", "frame");
  yield* line(name, "stopWord", "frame");
  yield* line(name, "turn", "conversation");
  // What only looks as if it were of the frame.
  yield [
    "rehearsal_line",
    { rehearsal_id: `@${name}`, id: `@${name}/odd`, kind: "conversation", field: "goal", ...sealed },
  ];
}

const guest = (name: string, rehearsalName: string, row: object): Entry => [
  "rehearsal_guest",
  {
    id: `@guest/${name}`,
    rehearsal_id: `@${rehearsalName}`,
    role: "stand_in",
    token_hash: `token/${name}`,
    created_at: then,
    expires_at: nextDay,
    ...row,
  },
];

const signed = (name: string, until = nextDay) => ({
  signed_at: then,
  wording: "1",
  session_hash: `guest/${name}`,
  session_expires_at: until,
});

/** Kim is there; Lee hasn't come yet; Nat's link was taken back; Max was seen out; Old's time is over; Ned is elsewhere. */
function* guests(): Generator<Entry> {
  const [reef, cove] = ["reef/rehearsal/ada", "cove/rehearsal/pia"];
  yield guest("kim", reef, signed("kim"));
  yield guest("lee", reef, {});
  yield guest("nat", reef, { ended_at: then });
  yield guest("max", reef, { ...signed("max"), ended_at: then });
  yield guest("old", reef, signed("old", then));
  yield guest("ned", cove, signed("ned"));
  for (const name of ["kim", "lee", "nat", "max", "old"]) yield* place(reef, name, { guest_id: `@guest/${name}` });
  yield* place(cove, "ned", { guest_id: "@guest/ned" });
  yield* line(reef, "whisper", "conversation", { aside: true });
  for (const [field, name] of [["landed", "ada"] as const, ["note", "cleo"] as const])
    yield* line(reef, field, "frame", { place_id: `@${reef}/place/${name}` });
  yield* line(reef, "said", "conversation", { place_id: `@${reef}/place/ada` });
  for (const name of ["ada", "cleo", "kim"]) {
    const receipt = { rehearsal_id: `@${reef}`, place_id: `@${reef}/place/${name}`, key: `@${reef}/key/${name}` };
    yield ["rehearsal_receipt", { ...receipt, body_hash: "x" }];
  }
  // A place alone lets nobody in.
  yield* place("reef/rehearsal/ben", "cleo", { user_id: "@cleo" });
}

function* libraries(): Generator<Entry> {
  for (const author of ["cleo", "mia", "yan", "xena"])
    yield ["scenario", { id: `@scenario/${author}`, ...harbour, author_id: `@${author}`, created_at: then }];
  const writing = { subject: "scenario", field: "text", row_id: "@scenario/cleo", sealed: "\\x00", key_version: 1 };
  yield ["word", { id: "@scenario-word/cleo", owner_id: "@cleo", ...writing, updated_at: then }];
  for (const [couple, user] of [
    ["reef", "ada"],
    ["reef", "ben"],
    ["past", "eve"],
  ]) {
    const own = { ...harbour, couple_id: `@${couple}`, user_id: `@${user}` };
    yield ["carried_text", { id: `@${couple}/carried/${user}`, ...own, step: "speak", carried_at: then }];
    const of = { subject: "carried_text", field: "text", row_id: `@${couple}/carried/${user}` };
    const words = { id: `@${couple}/carried-word/${user}`, owner_id: `@${user}`, couple_id: `@${couple}` };
    yield ["word", { ...words, ...of, sealed: "\\x00", key_version: 1, updated_at: then }];
  }
}

/** What people practise, with whom, and what they took along from it. */
export function* rehearsals(): Generator<Entry> {
  for (const each of held) yield* rehearsal(...each);
  yield* guests();
  yield* libraries();
}
