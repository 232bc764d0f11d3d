import { type Insertion, probesOf } from "./insertion.ts";
import { idOf, insertion, sql } from "./named-sql.ts";
import { as, engine, guestIn, type Place, room, service } from "./places.ts";
import type { Probe } from "./probe.ts";
import { people } from "./world.ts";

const then = "2026-03-02T19:00:00Z";
const reef = "reef/rehearsal/ada";
const own = "kin/rehearsal/ada";
const [ada, cleo, kim] = [room("ada", reef), room("cleo", reef), guestIn("kim", reef)];
const [adaInOwn, ben] = [room("ada", own), room("ben", "reef/rehearsal/ben")];

/** Whom a rehearsal isn't there for. */
const outside: readonly Place[] = [
  room("ben", reef),
  room("dana", reef),
  room("olga", reef),
  room("mia", reef),
  room("nobody", reef),
  room("cleo", "reef/rehearsal/ben"),
  room("ada", "reef/rehearsal/ben"),
  room("cleo", "past/rehearsal/eve"),
  room("finn", "past/rehearsal/eve"),
  room("dana", "kin/rehearsal/mia"),
  room("xena", "kin/rehearsal/mia"),
  room("dana", "lone/rehearsal/gil"),
  room("cleo", "lone/rehearsal/gil"),
  room("yan", "left/rehearsal/uma"),
  guestIn("lee", reef),
  guestIn("nat", reef),
  guestIn("max", reef),
  guestIn("ned", reef),
  guestIn("kim", own),
  { role: "rejoin_rehearsal", who: "ada" },
];

const columns = {
  rehearsal: "id",
  rehearsal_key: "kind",
  rehearsal_place: "id",
  rehearsal_guest: "id",
  rehearsal_event: "rehearsal_id, type",
  rehearsal_line: "id",
  rehearsal_receipt: "key",
  user: "name",
  practice: "id",
} as const;
type Table = keyof typeof columns;

/** All that the reef's has, for somebody with an account. */
const all = {
  rehearsal: reef,
  rehearsal_key: "conversation frame",
  rehearsal_place: ["ada", "ada-before", "cleo", "kim", "lee", "max", "nat", "old"]
    .map((name) => `${reef}/place/${name}`)
    .join(" "),
  rehearsal_guest: "guest/kim guest/lee guest/max guest/nat guest/old",
  rehearsal_event: `${reef}:joined`,
  rehearsal_line: ["landed", "note", "odd", "said", "scenario", "stopWord", "turn", "whisper"]
    .map((field) => `${reef}/${field}`)
    .join(" "),
  user: "ada cleo",
  practice: "harbour",
} as const satisfies Partial<Record<Table, string>>;

const inside: readonly [place: Place, rows: Partial<Record<Table, string>>][] = [
  [ada, { ...all, rehearsal_receipt: `${reef}/key/ada` }],
  [cleo, { ...all, rehearsal_receipt: `${reef}/key/cleo` }],
  // A guest reads no whisper, and nobody reads what another's page has sent.
  [
    kim,
    {
      ...all,
      rehearsal_receipt: `${reef}/key/kim`,
      rehearsal_line: all.rehearsal_line.replace(` ${reef}/whisper`, ""),
    },
  ],
  [ben, { rehearsal: "reef/rehearsal/ben", rehearsal_receipt: "", user: "ben cleo" }],
  [room("eve", "past/rehearsal/eve"), { rehearsal: "past/rehearsal/eve", user: "cleo eve" }],
];

function* reading(): Generator<Probe> {
  for (const [place, rows] of inside)
    for (const [table, gives] of Object.entries(rows) as [Table, string][])
      yield { table, ...place, sql: `SELECT ${columns[table]} FROM "${table}"`, gives };
  for (const place of outside)
    for (const [table, column] of Object.entries(columns))
      yield { table, ...place, sql: `SELECT ${column} FROM "${table}"`, gives: "" };
  for (const table of [
    "word",
    "person_key",
    "couple",
    "partner",
    "membership",
    "repair",
    "draft",
    "session",
    "scenario",
  ])
    yield { table, ...ada, sql: `SELECT 1 FROM "${table}"`, gives: "refused" };
  // Of the practice, only whether a machine is switched on.
  yield { table: "practice", ...ada, sql: "SELECT name FROM practice", gives: "refused" };
  for (const column of ["token_hash", "session_hash"])
    yield { table: "rehearsal_guest", ...ada, sql: `SELECT ${column} FROM rehearsal_guest`, gives: "refused" };
}

const stays: readonly [who: Place, answer: string][] = [
  [ada, "true"],
  [cleo, "true"],
  [kim, "true"],
  [ben, "null"],
  [room("gil", "lone/rehearsal/gil"), "false"],
  [room("eve", "past/rehearsal/eve"), "false"],
  [room("uma", "left/rehearsal/uma"), "false"],
  [room("mia", "kin/rehearsal/mia"), "false"],
];

/** Every statement that changes something, and what it comes to: how many rows, or "refused". */
const changes: readonly [
  table: Table | "carried_text" | "scenario" | "word",
  statement: string,
  ...results: [Place, string | number][],
][] = [
  ["rehearsal", "UPDATE rehearsal SET phase = 'live'", [ada, 1], [cleo, 1], [kim, 1], [room("ben", reef), 0]],
  ["rehearsal", "UPDATE rehearsal SET coach_id = @dana", [ada, "refused"], [cleo, "refused"]],
  ["rehearsal", "UPDATE rehearsal SET rehearser_id = @ben", [ada, "refused"], [as("ada"), "refused"]],
  ["rehearsal", "DELETE FROM rehearsal", [ada, 1], [cleo, 0], [kim, 0], [room("ben", reef), 0], [as("ada"), "refused"]],
  ["rehearsal_key", "DELETE FROM rehearsal_key", [ada, 1], [cleo, 1], [room("ben", reef), 0], [as("ada"), "refused"]],
  ["rehearsal_key", "UPDATE rehearsal_key SET wrapped = ''", [ada, "refused"]],
  ["rehearsal_place", "UPDATE rehearsal_place SET seen = 9", [ada, 8], [kim, 8], [room("ben", reef), 0]],
  ["rehearsal_place", "UPDATE rehearsal_place SET looked_at = now()", [ada, 8], [kim, 8], [room("ben", reef), 0]],
  ["rehearsal_place", "UPDATE rehearsal_place SET user_id = @ben", [ada, "refused"]],
  ["rehearsal_place", "DELETE FROM rehearsal_place", [ada, "refused"]],
  // The rehearser asks again; anybody there may see out, and what has ended has ended.
  ["rehearsal_guest", "UPDATE rehearsal_guest SET expires_at = now()", [ada, 3], [cleo, "refused"], [kim, "refused"]],
  ["rehearsal_guest", "UPDATE rehearsal_guest SET ended_at = now()", [ada, 3], [cleo, 3], [kim, 3], [ben, 0]],
  ["rehearsal_guest", "UPDATE rehearsal_guest SET session_hash = 'x'", [ada, "refused"]],
  ["rehearsal_guest", "DELETE FROM rehearsal_guest", [ada, "refused"], [service("rejoin_invite"), "refused"]],
  ["rehearsal_event", "UPDATE rehearsal_event SET type = 'x'", [ada, "refused"]],
  ["rehearsal_event", "DELETE FROM rehearsal_event", [ada, "refused"]],
  ["rehearsal_line", "UPDATE rehearsal_line SET sealed = ''", [ada, "refused"], [as("ada"), "refused"]],
  // The stop word, and what one wrote for the debrief oneself.
  [
    "rehearsal_line",
    "DELETE FROM rehearsal_line",
    [ada, 2],
    [cleo, 2],
    [kim, 1],
    [room("ben", reef), 0],
    [as("ada"), "refused"],
  ],
  ["rehearsal_receipt", "UPDATE rehearsal_receipt SET body_hash = ''", [ada, "refused"]],
  ["rehearsal_receipt", "DELETE FROM rehearsal_receipt", [ada, "refused"]],
  [
    "carried_text",
    "DELETE FROM carried_text",
    [as("ada"), 1],
    [as("ben"), 1],
    [as("cleo"), 0],
    // Blindly, and of both: what happens when the work ends.
    [engine("ada", "reef"), 2],
    [engine("cleo", "reef"), 2],
    [engine("ada", "past"), 0],
    [engine("mia", "reef"), 0],
  ],
  [
    "word",
    "DELETE FROM word WHERE subject = 'carried_text' AND couple_id = @reef",
    [as("ada"), 1],
    [as("cleo"), 0],
    [engine("ada", "reef"), 2],
    [engine("cleo", "reef"), 2],
    [engine("ada", "kin"), 1],
    [engine("mia", "reef"), 0],
  ],
  ["carried_text", "UPDATE carried_text SET step = 'own'", [as("ada"), "refused"]],
  ["scenario", "UPDATE scenario SET version = 9", [as("cleo"), 1], [as("yan"), 0], [as("xena"), 0], [as("olga"), 0]],
  ["scenario", "UPDATE scenario SET author_id = @mia", [as("cleo"), "refused"]],
  [
    "scenario",
    "DELETE FROM scenario",
    [as("cleo"), 1],
    [as("mia"), 1],
    [as("yan"), 0],
    [as("xena"), 0],
    [as("ada"), 0],
  ],
];

/** A link is used once, with the note signed, and not once it was taken back. */
const sign = (set: string, gives: string | number): Probe => ({
  table: "rehearsal_guest",
  ...service("rejoin_invite"),
  sql: `UPDATE rehearsal_guest SET ${set}`,
  gives,
});
const signing: readonly Probe[] = [
  sign("signed_at = now(), wording = '1', session_hash = 'new', session_expires_at = now()", 1),
  sign("signed_at = now(), wording = '1'", "refused"),
  sign("signed_at = now(), session_hash = 'new'", "refused"),
  sign("wording = '1', session_hash = 'new'", "refused"),
  sign("ended_at = NULL", "refused"),
  sign("token_hash = 'x'", "refused"),
];

const made = {
  id: "@new",
  practice_id: "@harbour",
  couple_id: "@reef",
  rehearser_id: "@ada",
  created_by: "@ada",
  coach_id: "@cleo",
  mode: "script",
  difficulty: 1,
  seed: 1,
  created_at: then,
  last_at: then,
};
const writing = { rehearsal_id: `@${reef}`, sealed: "\\x00", key_version: 1 };
const adasPlace = `@${reef}/place/ada`;
const said = { rehearsal_id: `@${reef}`, seq: 2, kind: "conversation", type: "talk", sealed: "\\x00" };
const asked = { rehearsal_id: `@${reef}`, role: "stand_in", token_hash: "new", created_at: then, expires_at: then };
const inReef = { practice_id: "@harbour", couple_id: "@reef" };
const about = { recorded_at: then, actor_id: "@ada", about_user_id: "@ada", action: "new" };

const insertions: readonly Insertion[] = [
  {
    table: "rehearsal",
    row: made,
    by: room("ada", "new"),
    not: [
      [room("ada", "new"), { rehearser_id: "@ben" }],
      [room("ada", "new"), { couple_id: "@lone" }],
      [room("ada", "new"), { practice_id: "@studio" }],
      [room("ada", "new"), { coach_id: "@dana" }],
      [room("ada", "new"), { created_by: "@ben" }],
      [room("ben", "new"), { created_by: "@ben" }],
      [room("ben", "new"), { created_by: "@ben", coach_id: null }],
      [room("eve", "new"), { created_by: "@eve", rehearser_id: "@eve", couple_id: "@past" }],
      [room("nobody", "new")],
      [as("ada")],
    ],
  },
  { table: "rehearsal", row: { ...made, coach_id: null }, by: room("ada", "new"), not: [] },
  {
    table: "rehearsal",
    row: { ...made, created_by: "@cleo" },
    by: room("cleo", "new"),
    not: [
      [room("cleo", "new"), { rehearser_id: "@gil" }],
      [room("cleo", "new"), { coach_id: "@dana" }],
      [room("cleo", "new"), { coach_id: null }],
      [room("cleo", "new"), { rehearser_id: "@eve", couple_id: "@past" }],
      [room("dana", "new"), { created_by: "@dana", coach_id: "@dana" }],
      [room("yan", "new"), { created_by: "@yan", coach_id: "@yan", rehearser_id: "@uma", couple_id: "@left" }],
    ],
  },
  {
    table: "rehearsal_key",
    row: { rehearsal_id: "@new", kind: "frame", wrapped: "\\x00", key_version: 1 },
    after: insertion("rehearsal", made),
    by: room("ada", "new"),
    not: [
      [ada, { rehearsal_id: "@reef/rehearsal/ben" }],
      [kim, { rehearsal_id: `@${reef}` }],
      [as("ada"), { rehearsal_id: `@${reef}` }],
    ],
  },
  {
    table: "rehearsal_place",
    row: { id: "@new", rehearsal_id: `@${own}`, user_id: "@ben" },
    by: adaInOwn,
    not: [[adaInOwn, { rehearsal_id: "@reef/rehearsal/ben" }], [kim, { rehearsal_id: `@${reef}` }], [room("ben", own)]],
  },
  {
    table: "rehearsal_guest",
    row: { id: "@new", ...asked },
    by: ada,
    not: [[cleo], [kim], [room("ben", reef)], [ada, { rehearsal_id: `@${own}` }], [as("ada")]],
  },
  {
    table: "rehearsal_event",
    row: { ...said, by_place_id: adasPlace },
    by: ada,
    not: [
      [ada, { by_place_id: `@${reef}/place/cleo` }],
      [ada, { by_place_id: `@${reef}/place/ada-before` }],
      [ada, { rehearsal_id: `@${own}`, seq: 1 }],
      [ada, { rehearsal_id: "@reef/rehearsal/ben", seq: 1 }],
      [cleo],
      [kim],
      [room("ben", reef)],
      [guestIn("max", reef), { by_place_id: `@${reef}/place/max` }],
    ],
  },
  { table: "rehearsal_event", row: { ...said, by_place_id: `@${reef}/place/kim` }, by: kim, not: [[ada]] },
  {
    table: "rehearsal_event",
    row: { ...said, rehearsal_id: `@${own}`, by_place_id: `@${own}/place/ada` },
    by: adaInOwn,
    not: [[ada]],
  },
  {
    table: "rehearsal_line",
    row: { id: "@new", kind: "conversation", field: "turn", place_id: adasPlace, ...writing },
    by: ada,
    not: [
      [ada, { place_id: `@${reef}/place/cleo` }],
      [ada, { rehearsal_id: `@${own}` }],
      [ada, { rehearsal_id: "@reef/rehearsal/ben", id: "@reef/rehearsal/ben/turn" }],
      [cleo],
      [kim],
      [room("ben", reef)],
      [as("ada")],
    ],
  },
  {
    // What nobody there says, such as what it is about.
    table: "rehearsal_line",
    row: { id: "@new", kind: "frame", field: "goal", place_id: null, ...writing },
    by: ada,
    not: [[ada, { rehearsal_id: `@${own}` }]],
  },
  {
    table: "rehearsal_receipt",
    row: { rehearsal_id: `@${reef}`, place_id: adasPlace, key: "@new", body_hash: "x" },
    by: ada,
    not: [
      [ada, { place_id: `@${reef}/place/cleo` }],
      [ada, { place_id: `@${reef}/place/cleo`, key: `@${reef}/key/cleo` }],
      [ada, { rehearsal_id: `@${own}` }],
      [cleo],
    ],
  },
  {
    table: "audit_event",
    row: about,
    by: ada,
    not: [
      [ada, { actor_id: "@cleo" }],
      [ada, { actor_id: null }],
      [ada, { about_user_id: "@ben" }],
      [ada, { about_user_id: null }],
      [kim],
      [room("nobody", reef), { actor_id: null }],
    ],
  },
  {
    table: "audit_event",
    row: { ...about, actor_id: null },
    by: kim,
    not: [[kim, { about_user_id: "@ben" }], [guestIn("max", reef)]],
  },
  {
    table: "carried_text",
    row: { id: "@new", ...inReef, user_id: "@ada", step: "speak", carried_at: then },
    by: as("ada"),
    not: [
      [as("ada"), { user_id: "@ben" }],
      [as("ada"), { couple_id: "@lone" }],
      [as("ada"), { practice_id: "@studio" }],
      [as("ben")],
      [as("cleo"), { user_id: "@cleo" }],
      [as("eve"), { user_id: "@eve", couple_id: "@past" }],
      [ada],
    ],
  },
  {
    table: "scenario",
    row: { id: "@new", practice_id: "@harbour", author_id: "@cleo", created_at: then },
    by: as("cleo"),
    not: [
      [as("cleo"), { author_id: "@dana" }],
      [as("cleo"), { practice_id: "@studio" }],
      [as("yan"), { author_id: "@yan" }],
      [as("olga"), { author_id: "@olga" }],
      [as("ada"), { author_id: "@ada" }],
    ],
  },
  {
    table: "word",
    row: {
      id: "@new",
      owner_id: "@mia",
      subject: "scenario",
      field: "text",
      row_id: "@scenario/mia",
      sealed: "\\x00",
      key_version: 1,
      updated_at: then,
    },
    by: as("mia"),
    not: [
      [as("mia"), { subject: "note" }],
      [as("mia"), { couple_id: "@lone" }],
      [as("mia"), { row_id: "@scenario/cleo" }],
      [as("mia"), { owner_id: "@cleo", row_id: "@scenario/cleo", field: "goal" }],
      [as("yan"), { owner_id: "@yan", row_id: "@scenario/yan" }],
    ],
  },
];

/** Whose open pages follow which rehearsals: each session and each guest is tried with each rehearsal at once. */
const watched = [
  "guest/kim:reef/rehearsal/ada:33",
  "guest/ned:cove/rehearsal/pia:38",
  "session/ada:kin/rehearsal/ada:23",
  "session/ada:reef/rehearsal/ada:12",
  "session/ben:reef/rehearsal/ben:15",
  "session/cleo:reef/rehearsal/ada:13",
  "session/eve:past/rehearsal/eve:25",
  "session/gil:lone/rehearsal/gil:17",
  "session/mia:kin/rehearsal/mia:20",
  "session/pia:cove/rehearsal/pia:31",
  "session/sol:cove/rehearsal/pia:32",
  "session/uma:left/rehearsal/uma:28",
];

const rehearsalNames = ["reef/rehearsal/ada", "reef/rehearsal/ben", "lone/rehearsal/gil", "kin/rehearsal/mia"].concat([
  "kin/rehearsal/ada",
  "past/rehearsal/eve",
  "left/rehearsal/uma",
  "cove/rehearsal/pia",
]);

function* byOpenPages(): Generator<Probe> {
  const watchers = [
    ...[...people, "over", "revoked"].map((who) => [`'${idOf(`session/${who}`)}'`, "NULL"] as const),
    ...["kim", "max", "old", "ned"].map((name) => ["NULL", `'guest/${name}'`] as const),
  ];
  const pairs = watchers.flatMap((watcher) => rehearsalNames.map((name) => [...watcher, `'${idOf(name)}'`] as const));
  const listed = (at: 0 | 1 | 2, type: string) => `ARRAY[${pairs.map((pair) => pair[at]).join(", ")}]::${type}[]`;
  const asking = `access.watched_rehearsals(${listed(0, "uuid")}, ${listed(1, "text")}, ${listed(2, "uuid")}, '${then}')`;
  const columnsAsked = "coalesce(session_id::text, guest), rehearsal_id, seen";
  for (const role of ["rejoin_app", "rejoin_engine", "rejoin_invite", "rejoin_job", "rejoin_rehearsal"] as const)
    yield { table: "rehearsal_place", role, who: "ada", sql: `SELECT * FROM ${asking}`, gives: "refused" };
  for (const table of ["session", "rehearsal", "rehearsal_place", "rehearsal_guest", "couple", "membership"])
    yield {
      table,
      role: "rejoin_auth",
      who: "nobody",
      sql: `SELECT ${columnsAsked} FROM ${asking}`,
      gives: watched.join(" "),
    };
}

/** Who may be in which rehearsal, see what of it, and do what there. */
export const rehearsalProbes: readonly Probe[] = [
  ...reading(),
  ...stays.map(([place, gives]) => ({ table: "couple", ...place, sql: "SELECT access.coach_stays()", gives })),
  ...changes.flatMap(([table, statement, ...results]) =>
    results.map(([place, gives]): Probe => ({ table, ...place, sql: sql(statement), gives })),
  ),
  ...signing,
  ...probesOf(insertions),
  ...byOpenPages(),
];
