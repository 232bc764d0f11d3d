import { idOf } from "./named-sql.ts";
import type { Probe, Role } from "./probe.ts";
import { seenByPeople } from "./seen-by-people.ts";
import { type CoupleName, couples, type Person, people } from "./world.ts";

/** Everyone who looks. Those left out sit beside one of these. */
const watchers: readonly Person[] = [...people.filter((name) => !["finn", "vic", "quin"].includes(name)), "nobody"];

/** By which columns a row is told from the others, where it has no id of its own. */
const keys: Readonly<Record<string, string>> = {
  clearance: "couple_id",
  couple_state: "couple_id",
  waiting_nudge: "couple_id",
  repair_event: "couple_id",
  consent_entry: "user_id, couple_id, kind, given",
  private_event: "user_id, couple_id",
  solo_event: "solo_id",
  person_key: "user_id",
  command_receipt: "key",
  word_reader: "word_id, reader_id",
  audit_event: "action",
  verification_token: "identifier",
  rate_limit: "key",
  rehearsal_key: "rehearsal_id, kind",
  rehearsal_event: "seq",
  rehearsal_receipt: "key",
  couple_period: "couple_id, step",
  person_period: "user_id, couple_id, step",
  trend_close: "period",
  trend_sheet: "protocol_id",
  trend_years: "practice_id",
};

const keyOf = (table: string): string => keys[table] ?? "id";

/** "reef/{draft,share}/ada" is two names. */
function unfold(name: string): string[] {
  const inner = /^(.*)\{([^{}]*)\}(.*)$/.exec(name);
  if (!inner) return [name];
  const [, before, choices = "", after] = inner;
  return choices.split(",").flatMap((choice) => unfold(`${before}${choice}${after}`));
}

/** Names as `outcome` gives them: each once, in order. */
const inOrder = (names: string): string =>
  [...new Set(names.split(" ").filter(Boolean).flatMap(unfold))].sort().join(" ");

function rowsOf(seen: string, who: Person): string {
  const lines = seen.split("\n").map((line) => /^\s*(\S+)\s+(.*)$/.exec(line));
  return inOrder(lines.find((line) => line?.[1]?.split(",").includes(who))?.[2] ?? "");
}

function* byPeople(): Generator<Probe> {
  for (const [table, seen] of Object.entries(seenByPeople))
    for (const who of watchers) {
      const gives = seen === "refused" ? seen : rowsOf(seen, who);
      yield { table, role: "rejoin_app", who, sql: `SELECT ${keyOf(table)} FROM "${table}"`, gives };
    }
}

/** What the engine has of its couple: the work of both. Of the couple's own row, all but the label. */
const workOf = (couple: CoupleName, a: string, b: string, protocol: string) => ({
  couple,
  partner: `${couple}/seat-{a,b}`,
  clearance: couple,
  couple_state: couple,
  protocol,
  assignment: `${couple}/assignment`,
  repair: `${couple}/repair`,
  repair_event: couple,
  private_event: `{${a},${b}}:${couple}`,
  couple_period: `${couple}:notice`,
  share: `${couple}/share/{${a},${b}}`,
});

const reef = {
  ...workOf("reef", "ada", "ben", "harbour/protocol"),
  couple_period: "reef:{notice,own}",
  share: "reef/share/{ada,ben} reef/taken-back/ada",
  word_reader: "reef/share-word/{ada:ben,ada:cleo,ben:ada} reef/safety-word/{ada,ben}:cleo",
};
const past = workOf("past", "eve", "finn", "shipped");
const choices = "{ratings,solo}_to_coach:{false,true},counted_in_trends:true";
const none = Object.fromEntries(Object.keys(reef).map((table) => [table, ""]));

const wordsOfCleo =
  "scenario-word/cleo {reef,lone,past}/{note,hold,aside}-word reef/{to-both,to-ada,to-ben,case,process,shadow}-word past/{to-both,to-eve,case}-word";

/** What waits for a repair of this couple: sealed, and found for the moment when the work ends. */
const carriedWords = "reef/carried-word/{ada,ben}";

/** What the engine sees on behalf of a person for a couple: all of its work or nothing, and that person's own words. */
const seenByTheEngine: readonly [who: Person, couple: CoupleName | undefined, rows: Record<string, string>][] = [
  ["ben", "reef", { ...reef, draft: "reef/draft/ben", command_receipt: "reef/key/ben", person_key: "ada ben cleo" }],
  [
    "ben",
    "reef",
    { secrets_policy: "harbour/policy", consent_entry: `ben:reef:{${choices}}`, safety_check: "reef/safety/ben" },
  ],
  ["ada", "reef", { consent_entry: `ada:reef:{${choices}}`, safety_check: "reef/safety/ada" }],
  // Of the sums of ratings, one's own in this couple.
  ["ada", "reef", { person_period: "ada:reef:regulate" }],
  ["ben", "reef", { person_period: "ben:reef:regulate" }],
  ["ben", "kin", { person_period: "" }],
  ["cleo", "reef", { person_period: "" }],
  ["cleo", "reef", { secrets_policy: "harbour/policy", consent_entry: "", safety_check: "" }],
  ["yan", "left", { secrets_policy: "harbour/policy", consent_entry: "", safety_check: "" }],
  ["sol", "left", { secrets_policy: "", consent_entry: "", safety_check: "" }],
  ["ben", "reef", { word: `reef/{{draft,journal,safety,share}-word/ben,forged-word} ${carriedWords}` }],
  ["cleo", "reef", { ...reef, draft: "", command_receipt: "", word: `${wordsOfCleo} ${carriedWords}` }],
  ["cleo", "past", past],
  // Once the work has ended, the other's stream is closed.
  ["eve", "past", { ...past, private_event: "eve:past" }],
  ["uma", "left", workOf("left", "uma", "vic", "shipped")],
  // What has lost its coach falls to the practice's owner: its joint work, to be ended, and nobody's stream.
  ["olga", "left", { ...workOf("left", "uma", "vic", "shipped"), private_event: "" }],
  ["sol", "left", none],
  ["cleo", "left", none],
  ["ada", "past", none],
  ["ben", undefined, none],
  ["ben", "kin", none],
  ["mia", "reef", none],
  ["gil", "reef", none],
  ["pia", "reef", none],
  ["dana", "reef", none],
  ["olga", "reef", none],
  ["sol", "reef", none],
  ["xena", "reef", none],
  ["ines", "reef", none],
  ["nobody", "reef", none],
];

const closedToTheEngine = [
  "user",
  "practice",
  "membership",
  "invitation",
  "check_in",
  "private_note",
  "letter",
  "solo",
  "solo_event",
  "solo_draft",
  "note",
  "handover",
  "waiting_nudge",
  "rehearsal",
  "rehearsal_key",
  "rehearsal_place",
  "rehearsal_guest",
  "rehearsal_event",
  "rehearsal_line",
  "rehearsal_receipt",
  "carried_text",
  "scenario",
];

function* byTheEngine(): Generator<Probe> {
  for (const [who, couple, rows] of seenByTheEngine)
    for (const [table, names] of Object.entries(rows)) {
      const sql = `SELECT ${keyOf(table)} FROM "${table}"`;
      const probe: Probe = { table, role: "rejoin_engine", who, sql, gives: inOrder(names) };
      yield couple ? { ...probe, couple } : probe;
    }
  for (const table of [...closedToTheEngine, "audit_event", "session"]) {
    const sql = `SELECT ${keyOf(table)} FROM "${table}"`;
    yield { table, role: "rejoin_engine", who: "ben", couple: "reef", sql, gives: "refused" };
  }
}

/** Roles that serve no person and need every row: how many there are of each. */
const seenByServices: readonly [role: Role, rows: Record<string, number>][] = [
  ["rejoin_auth", { user: 17, session: 19, verification_token: 1, password_reset: 1, rate_limit: 1 }],
  ["rejoin_auth", { membership: 11, partner: 12, couple: 6 }],
  ["rejoin_invite", { practice: 3, secrets_policy: 2, membership: 11, person_key: 16, user: 17, invitation: 16 }],
  ["rejoin_invite", { partner: 12, couple: 6, couple_state: 6, rehearsal: 8, rehearsal_guest: 6 }],
  ["rejoin_auth", { rehearsal_guest: 6 }],
  ["rejoin_job", { protocol: 1, practice: 3, couple: 6, couple_state: 6, waiting_nudge: 1, person_key: 16 }],
  ["rejoin_job", { repair_event: 6, trend_close: 2, trend_sheet: 9, trend_years: 2 }],
];

function* byServices(): Generator<Probe> {
  for (const [role, rows] of seenByServices)
    for (const [table, count] of Object.entries(rows)) {
      const sql = `SELECT count(${keyOf(table)}) FROM "${table}"`;
      yield { table, role, who: "nobody", sql, gives: String(count) };
    }
  // Of the ledger, the job sees who is counted and whose ratings are shown; of ratings and rehearsals, what it counts;
  // and of memberships who coaches now.
  const counted = {
    consent_entry: ["count(*) FILTER (WHERE kind = 'counted_in_trends') || ' of ' || count(*)", "11 of 34"],
    partner: ["count(couple_id)", "12"],
    handover: ["count(couple_id)", "2"],
    check_in: ["count(rating)", "12"],
    couple_period: ["count(*)", "7"],
    person_period: ["count(*)", "12"],
    rehearsal: ["count(couple_id)", "8"],
    membership: ["count(*)", "5"],
  } as const;
  for (const [table, [what, gives]] of Object.entries(counted))
    yield { table, role: "rejoin_job", who: "nobody", sql: `SELECT ${what} FROM ${table}`, gives };
  for (const [table, column] of [
    ["check_in", "id"],
    ["repair_event", "payload"],
    ["repair_event", "actor_id"],
    ["couple", "label"],
    ["couple_state", "names"],
    ["couple_state", "label"],
    ["partner", "name"],
    ["practice", "name"],
    ["rehearsal", "confidence_before"],
    ["consent_entry", "wording"],
    ["private_event", "payload"],
    ["word", "id"],
  ] as const)
    yield { table, role: "rejoin_job", who: "nobody", sql: `SELECT ${column} FROM ${table}`, gives: "refused" };
}

/** Whose open pages follow which couples: each session is tried with each couple at once. */
const watched = inOrder(
  "session/{ada,ben,cleo}:reef:1 session/{gil,cleo}:lone:1 session/{mia,ada,dana}:kin:1 session/cleo:past:1 " +
    "session/{uma,vic}:left:1 session/{pia,quin,sol}:cove:1",
);

function* byOpenPages(): Generator<Probe> {
  const pairs = [...people, "over", "revoked"].flatMap((who) =>
    Object.keys(couples).map((couple) => ({ session: idOf(`session/${who}`), couple: idOf(couple) })),
  );
  const listed = (ids: readonly string[]) => `ARRAY[${ids.map((id) => `'${id}'`).join(", ")}]::uuid[]`;
  const [sessions, ids] = [listed(pairs.map(({ session }) => session)), listed(pairs.map(({ couple }) => couple))];
  const sql = `SELECT * FROM access.watched(${sessions}, ${ids}, '2026-03-02T19:00:00Z')`;
  for (const role of ["rejoin_app", "rejoin_engine", "rejoin_invite", "rejoin_job"] as const)
    yield { table: "couple_state", role, who: "ada", sql, gives: "refused" };
  for (const table of ["session", "couple_state", "couple", "partner", "membership"])
    yield { table, role: "rejoin_auth", who: "nobody", sql, gives: watched };
}

/** Which couples the owner of a practice knows of, and reaches: one at a time, to hand it over. */
function* byOwners(): Generator<Probe> {
  const known = [
    ["olga", "reef lone kin left"],
    ["yan", "reef lone kin left"],
    ["sol", "cove"],
    ["cleo", ""],
    ["xena", ""],
    ["ada", ""],
  ] as const;
  for (const [who, names] of known) {
    const sql = "SELECT couple_id FROM access.my_practice_couples()";
    yield { table: "couple", role: "rejoin_app", who, sql, gives: inOrder(names) };
  }
  const reached = [
    ["olga", "kin", "kin"],
    ["yan", "left", "left"],
    ["olga", "past", ""],
    ["olga", "cove", ""],
    ["cleo", "kin", "reef lone past"],
    ["xena", "reef", ""],
    ["ada", "reef", ""],
  ] as const;
  for (const [who, couple, names] of reached)
    yield { table: "couple", role: "rejoin_app", who, couple, sql: "SELECT id FROM couple", gives: inOrder(names) };
}

/** Who reads which rows of which table, under each narrow role. */
export const readingProbes: readonly Probe[] = [
  ...byPeople(),
  ...byTheEngine(),
  ...byServices(),
  ...byOpenPages(),
  ...byOwners(),
];
