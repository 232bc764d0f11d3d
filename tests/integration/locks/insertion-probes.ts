import { insertion, type Row } from "./named-sql.ts";
import { as, engine, owner, type Place, service } from "./places.ts";
import type { Probe } from "./probe.ts";

const then = "2026-03-02T19:00:00Z";
const harbour = { practice_id: "@harbour" };
const inReef = { ...harbour, couple_id: "@reef" };
const byAda = { ...inReef, user_id: "@ada" };
const terms = { email: "x@rejoin.test", token_hash: "new", created_at: then, expires_at: then };
const writing = { field: "text", row_id: "@new", sealed: "\\x00", key_version: 1, updated_at: then };
const newCouple = { ...harbour, coach_id: "@cleo", label: "new", bond: "friends", created_at: then };

/** A row that goes in, and who may not put it in, or what may not be changed about it. */
interface Insertion {
  table: string;
  row: Row;
  by: Place;
  /** What must be there first. */
  after?: string;
  /** Refused before any key has its say: a clash or a missing row would tell of what one can't see. */
  not: readonly [by: Place, changes?: Row][];
}

const [ada, ben, cleo, olga] = [as("ada"), as("ben"), as("cleo"), as("olga")];
const adaInReef = engine("ada", "reef");

const insertions: readonly Insertion[] = [
  {
    table: "secrets_policy",
    row: { id: "@new", ...harbour, version: 2, kind: "no_secrets", created_by: "@olga", created_at: then },
    by: olga,
    not: [
      [olga, { practice_id: "@studio" }],
      [olga, { practice_id: "@studio", version: 1 }],
      [olga, { created_by: "@yan" }],
      [cleo, { created_by: "@cleo" }],
      [as("xena"), { created_by: "@xena" }],
      [ada, { created_by: "@ada" }],
    ],
  },
  {
    table: "invitation",
    row: { id: "@new", ...harbour, kind: "coach", invited_by: "@olga", ...terms },
    by: olga,
    not: [
      [olga, { practice_id: "@studio" }],
      [olga, { invited_by: "@yan" }],
      [olga, { kind: "partner" }],
      // A seat has one open invitation at most: whether it has is for its coach to know.
      [olga, { partner_id: "@lone/seat-b" }],
      [olga, { kind: "partner", partner_id: "@lone/seat-b" }],
      [cleo, { invited_by: "@cleo" }],
      [as("xena"), { invited_by: "@xena" }],
      [ada, { invited_by: "@ada" }],
    ],
  },
  {
    table: "invitation",
    row: { id: "@new", ...harbour, kind: "partner", partner_id: "@reef/seat-a", invited_by: "@cleo", ...terms },
    by: cleo,
    not: [
      [cleo, { partner_id: "@kin/seat-a" }],
      [cleo, { invited_by: "@dana" }],
      [cleo, { kind: "coach" }],
      [cleo, { partner_id: null }],
      [as("dana"), { invited_by: "@dana" }],
      [ada, { invited_by: "@ada" }],
    ],
  },
  {
    table: "couple",
    row: { id: "@new", ...newCouple },
    by: cleo,
    not: [
      [cleo, { practice_id: "@studio" }],
      [cleo, { coach_id: "@dana" }],
      [olga, { coach_id: "@olga" }],
      [as("yan"), { coach_id: "@yan" }],
      [as("xena"), { coach_id: "@xena" }],
      [ada, { coach_id: "@ada" }],
    ],
  },
  {
    table: "partner",
    row: { id: "@new", ...harbour, couple_id: "@new", seat: "a", name: "new" },
    after: insertion("couple", { id: "@new", ...newCouple }),
    by: cleo,
    not: [
      [cleo, { couple_id: "@kin" }],
      [cleo, { couple_id: "@reef", user_id: "@ines" }],
      [as("dana"), { couple_id: "@reef" }],
      [olga, { couple_id: "@reef" }],
      [ada, { couple_id: "@reef" }],
    ],
  },
  {
    table: "clearance",
    row: { ...harbour, couple_id: "@new", state: "closed" },
    after: insertion("couple", { id: "@new", ...newCouple }),
    by: cleo,
    not: [
      [cleo, { couple_id: "@kin" }],
      [as("dana"), { couple_id: "@reef" }],
      [ada, { couple_id: "@reef" }],
    ],
  },
  {
    table: "couple_state",
    row: { ...harbour, couple_id: "@new", coach_id: "@cleo", label: "new", bond: "friends" },
    after: insertion("couple", { id: "@new", ...newCouple }),
    by: cleo,
    not: [
      [cleo, { couple_id: "@kin" }],
      [as("dana"), { couple_id: "@reef" }],
      [ada, { couple_id: "@reef" }],
    ],
  },
  {
    table: "consent_entry",
    row: { ...byAda, kind: "data_use", wording: "1", given: true, recorded_at: then },
    by: ada,
    not: [
      [ada, { user_id: "@ben" }],
      [ada, { couple_id: "@lone" }],
      [ada, { practice_id: "@studio" }],
      [ben],
      [cleo, { user_id: "@cleo" }],
      [as("eve"), { user_id: "@eve", couple_id: "@past" }],
    ],
  },
  {
    table: "consent_entry",
    row: { ...byAda, kind: "ratings_to_coach", wording: "1", given: true, coach_id: "@cleo", recorded_at: then },
    by: ada,
    not: [
      [ada, { coach_id: "@dana" }],
      [ada, { coach_id: "@xena" }],
    ],
  },
  {
    table: "handover",
    row: {
      id: "@new",
      ...harbour,
      couple_id: "@kin",
      from_coach_id: "@dana",
      to_coach_id: "@cleo",
      by_id: "@olga",
      recorded_at: then,
    },
    by: owner("olga", "kin"),
    not: [
      [owner("olga", "kin"), { by_id: "@yan" }],
      [owner("olga", "kin"), { from_coach_id: "@xena" }],
      [owner("olga", "kin"), { couple_id: "@reef", from_coach_id: "@cleo" }],
      [owner("cleo", "reef"), { couple_id: "@reef", from_coach_id: "@cleo", by_id: "@cleo" }],
      [olga],
      [ada],
    ],
  },
  {
    table: "safety_check",
    row: { id: "@new", ...byAda, coach_id: "@cleo", submitted_at: then },
    by: ada,
    not: [
      [ada, { coach_id: "@dana" }],
      [ada, { coach_id: "@xena" }],
      [ada, { user_id: "@ben" }],
      [ada, { couple_id: "@lone" }],
      [ada, { practice_id: "@studio" }],
      [ada, { decided_at: then }],
      [ben],
      [cleo, { user_id: "@cleo" }],
      [as("eve"), { user_id: "@eve", couple_id: "@past" }],
    ],
  },
  {
    table: "protocol",
    row: { id: "@new", ...harbour, key: "x", version: 1, locale: "en", title: "x", document: "{}", published_at: then },
    by: cleo,
    not: [
      [cleo, { practice_id: "@studio" }],
      [cleo, { practice_id: "@studio", key: "studio/protocol" }],
      [cleo, { practice_id: null }],
      [olga],
      [as("xena")],
      [ada],
      [service("rejoin_job")],
    ],
  },
  {
    table: "protocol",
    row: {
      id: "@new",
      practice_id: null,
      key: "x",
      version: 1,
      locale: "en",
      title: "x",
      document: "{}",
      published_at: then,
    },
    by: service("rejoin_job"),
    not: [[cleo]],
  },
  {
    table: "assignment",
    row: { id: "@new", ...inReef, protocol_id: "@shipped", pause_above: 4, created_by: "@cleo", created_at: then },
    by: cleo,
    not: [
      [cleo, { couple_id: "@kin" }],
      [cleo, { protocol_id: "@studio/protocol" }],
      [cleo, { protocol_id: "@nothing" }],
      [as("dana")],
      [olga],
      [ada],
    ],
  },
  {
    table: "draft",
    row: { id: "@new", ...byAda, repair_id: "@reef/repair", step: "listen", round: 1, updated_at: then },
    by: ada,
    not: [
      [ada, { user_id: "@ben" }],
      [ada, { user_id: "@ben", step: "speak" }],
      [ada, { couple_id: "@lone" }],
      [ada, { practice_id: "@studio" }],
      [ben],
      [cleo, { user_id: "@cleo" }],
      [as("eve"), { user_id: "@eve", couple_id: "@past" }],
    ],
  },
  {
    table: "private_note",
    row: { id: "@new", ...byAda, written_at: then },
    by: ada,
    not: [
      [ada, { user_id: "@ben" }],
      [ada, { couple_id: "@lone" }],
      [ada, { practice_id: "@studio" }],
      [ben],
      [cleo, { user_id: "@cleo" }],
      [as("eve"), { user_id: "@eve", couple_id: "@past" }],
      [adaInReef],
    ],
  },
  {
    table: "solo",
    // Closed, since she has an open one there.
    row: {
      id: "@new",
      ...byAda,
      protocol_id: "@shipped",
      pause_above: 5,
      step: "close",
      phase: "closed",
      begun_at: then,
      last_at: then,
      closed_at: then,
    },
    by: ada,
    not: [
      [ada, { user_id: "@ben" }],
      // Whether Ben goes on alone is nothing that a clash may tell.
      [ada, { user_id: "@ben", closed_at: null }],
      [ada, { couple_id: "@lone" }],
      [ada, { practice_id: "@studio" }],
      [ada, { protocol_id: "@studio/protocol" }],
      [ada, { protocol_id: "@nothing" }],
      [ben],
      [cleo, { user_id: "@cleo" }],
      [as("eve"), { user_id: "@eve", couple_id: "@past" }],
      [adaInReef],
    ],
  },
  {
    table: "solo_event",
    row: { solo_id: "@reef/solo/ada", user_id: "@ada", seq: 2, type: "setAside", payload: "{}", recorded_at: then },
    by: ada,
    not: [
      [ada, { solo_id: "@reef/solo/ben" }],
      [ada, { solo_id: "@reef/solo/ben", seq: 1 }],
      [ada, { solo_id: "@nothing" }],
      [ada, { user_id: "@ben" }],
      [ben],
      // Ben lets his coach see where he is, which lets nobody go on in his place.
      [cleo, { solo_id: "@reef/solo/ben", user_id: "@ben" }],
      [cleo, { solo_id: "@reef/solo/ben", user_id: "@cleo" }],
      [adaInReef],
    ],
  },
  {
    table: "solo_event",
    row: { solo_id: "@past/solo/eve", user_id: "@eve", seq: 2, type: "closed", payload: "{}", recorded_at: then },
    by: as("eve"),
    not: [[as("eve"), { solo_id: "@past/solo/finn" }]],
  },
  {
    table: "solo_draft",
    row: { id: "@new", solo_id: "@reef/solo/ada", user_id: "@ada", couple_id: "@reef", step: "own", updated_at: then },
    by: ada,
    not: [
      [ada, { solo_id: "@reef/solo/ben" }],
      [ada, { solo_id: "@reef/solo/ben", step: "speak" }],
      [ada, { couple_id: "@kin" }],
      [ada, { user_id: "@ben" }],
      [ben],
      [cleo, { solo_id: "@reef/solo/ben", user_id: "@ben" }],
      [cleo, { solo_id: "@reef/solo/ben", user_id: "@cleo" }],
      [adaInReef],
    ],
  },
  {
    // Once the work has ended, this and nothing else is still written.
    table: "word",
    row: {
      id: "@new",
      owner_id: "@eve",
      couple_id: "@past",
      subject: "solo_draft",
      ...writing,
      row_id: "@past/solo-draft/eve",
    },
    by: as("eve"),
    not: [
      [as("eve"), { subject: "draft" }],
      [as("eve"), { row_id: "@past/draft/eve" }],
      [as("eve"), { row_id: "@past/solo-draft/finn" }],
      [as("eve"), { owner_id: "@finn" }],
      [as("eve"), { couple_id: "@reef" }],
      [ada],
    ],
  },
  {
    table: "command_receipt",
    row: { user_id: "@ada", key: "@new", body_hash: "x", recorded_at: then },
    by: ada,
    not: [[ada, { user_id: "@ben" }], [ada, { user_id: "@ben", key: "@reef/key/ben" }], [engine("ben", "reef")]],
  },
  {
    table: "note",
    row: { id: "@new", ...inReef, author_id: "@cleo", kind: "to_partner", reader_id: "@ben", created_at: then },
    by: cleo,
    not: [
      [cleo, { reader_id: "@mia" }],
      [cleo, { reader_id: "@eve" }],
      [cleo, { reader_id: "@dana" }],
      [as("dana"), { author_id: "@dana" }],
      [engine("cleo", "reef")],
    ],
  },
  {
    table: "note",
    row: { id: "@new", ...inReef, author_id: "@cleo", kind: "case_note", created_at: then },
    by: cleo,
    not: [
      [cleo, { author_id: "@xena" }],
      [cleo, { couple_id: "@kin" }],
      // What has ended is written about no more.
      [cleo, { couple_id: "@past" }],
      [as("dana"), { author_id: "@dana" }],
      [as("yan"), { author_id: "@yan", couple_id: "@left" }],
      [olga, { author_id: "@olga" }],
      [ada, { author_id: "@ada" }],
      [ben, { author_id: "@ben", kind: "to_couple" }],
    ],
  },
  {
    table: "word",
    row: { id: "@new", owner_id: "@ada", couple_id: "@reef", subject: "draft", ...writing },
    by: ada,
    not: [
      [ada, { owner_id: "@ben" }],
      [ada, { owner_id: "@ben", row_id: "@reef/draft/ben" }],
      [ada, { couple_id: "@lone" }],
      [ada, { couple_id: null }],
      [engine("ben", "reef")],
      [as("eve"), { owner_id: "@eve", couple_id: "@past" }],
    ],
  },
  {
    table: "word",
    row: { id: "@new", owner_id: "@cleo", couple_id: "@reef", subject: "hold", ...writing },
    by: cleo,
    not: [
      [cleo, { couple_id: "@kin" }],
      [cleo, { couple_id: "@past" }],
      [as("yan"), { owner_id: "@yan", couple_id: "@left" }],
    ],
  },
  {
    table: "word_reader",
    row: { word_id: "@reef/draft-word/ada", reader_id: "@ben", owner_id: "@ada", couple_id: "@reef" },
    by: ada,
    not: [
      [ada, { reader_id: "@mia" }],
      [ada, { reader_id: "@dana" }],
      [ada, { reader_id: "@olga" }],
      // Walled apart: a word of one couple is not shown in the other.
      [ada, { reader_id: "@mia", couple_id: "@kin" }],
      [ada, { reader_id: "@ben", couple_id: "@kin" }],
      [ada, { owner_id: "@ben" }],
      [ben],
      // Whether Ada's words are shown to her coach, and whether there are any.
      [ben, { owner_id: "@ben", reader_id: "@cleo", word_id: "@reef/share-word/ada" }],
      [ben, { owner_id: "@ben", reader_id: "@cleo", word_id: "@reef/draft-word/ada" }],
      [ben, { owner_id: "@ben", reader_id: "@cleo", word_id: "@nothing" }],
      [engine("ben", "reef"), { owner_id: "@ben", reader_id: "@cleo", word_id: "@reef/safety-word/ada" }],
      [as("eve"), { word_id: "@past/draft-word/eve", reader_id: "@finn", owner_id: "@eve", couple_id: "@past" }],
    ],
  },
  {
    table: "word_reader",
    row: { word_id: "@reef/aside-word", reader_id: "@ada", owner_id: "@cleo", couple_id: "@reef" },
    by: cleo,
    not: [
      [cleo, { reader_id: "@gil" }],
      [cleo, { reader_id: "@gil", couple_id: "@lone" }],
    ],
  },
  {
    table: "audit_event",
    row: { recorded_at: then, actor_id: "@ada", action: "new" },
    by: ada,
    not: [[ada, { actor_id: "@ben" }], [ada, { actor_id: null }], [engine("ben", "reef")], [service("rejoin_job")]],
  },
  {
    table: "audit_event",
    row: { recorded_at: then, actor_id: null, about_user_id: "@ada", action: "new" },
    by: service("rejoin_auth"),
    not: [[as("nobody")]],
  },
  {
    table: "repair",
    row: { id: "@new", ...inReef, assignment_id: "@reef/assignment", opened_at: then, closed_at: then },
    by: adaInReef,
    not: [
      [adaInReef, { couple_id: "@kin" }],
      [adaInReef, { couple_id: "@kin", closed_at: null }],
      [adaInReef, { assignment_id: "@kin/assignment" }],
      [engine("mia", "reef")],
      [engine("ada", "kin")],
      [ada],
    ],
  },
  {
    table: "repair_event",
    row: {
      ...inReef,
      repair_id: "@reef/repair",
      protocol_id: "@shipped",
      seq: 2,
      couple_version: 2,
      type: "named",
      payload: "{}",
      recorded_at: then,
    },
    by: adaInReef,
    not: [
      [adaInReef, { couple_id: "@kin" }],
      [adaInReef, { couple_id: "@kin", couple_version: 1 }],
      // In another couple's log, where not even a number's being taken may be found out.
      [adaInReef, { repair_id: "@kin/repair" }],
      [adaInReef, { repair_id: "@kin/repair", seq: 1 }],
      [engine("dana", "reef")],
      [engine("nobody", "reef")],
      [ada],
    ],
  },
  {
    table: "private_event",
    row: { ...byAda, seat: "a", seq: 2, type: "began", payload: "{}", recorded_at: then },
    by: adaInReef,
    not: [
      [adaInReef, { user_id: "@ben" }],
      [adaInReef, { user_id: "@ben", seat: "b", seq: 1 }],
      [adaInReef, { seat: "b" }],
      [adaInReef, { practice_id: "@studio" }],
      [adaInReef, { couple_id: "@kin", seat: "b" }],
      [engine("ben", "reef")],
      [engine("cleo", "reef"), { user_id: "@cleo" }],
      [engine("eve", "past"), { user_id: "@eve", couple_id: "@past" }],
      [ada],
    ],
  },
  {
    table: "check_in",
    row: { id: "@new", ...byAda, step: "regulate", moment: "before", rating: 3, occurred_at: then },
    by: adaInReef,
    not: [
      [adaInReef, { user_id: "@ben" }],
      [adaInReef, { practice_id: "@studio" }],
      [adaInReef, { couple_id: "@kin" }],
      [engine("cleo", "reef"), { user_id: "@cleo" }],
      [engine("eve", "past"), { user_id: "@eve", couple_id: "@past" }],
      [ada],
    ],
  },
  {
    table: "share",
    row: { id: "@new", ...byAda, repair_id: "@reef/repair", step: "speak", round: 1, coach_id: null, sent_at: then },
    by: adaInReef,
    not: [
      [adaInReef, { user_id: "@ben" }],
      [adaInReef, { couple_id: "@kin" }],
      [adaInReef, { repair_id: "@kin/repair" }],
      [engine("cleo", "reef"), { user_id: "@cleo" }],
      [engine("eve", "past"), { user_id: "@eve", couple_id: "@past", repair_id: "@past/repair" }],
      [ada],
    ],
  },
];

/** What may be put in, by whom, and all that must be refused beside it. */
export const insertionProbes: readonly Probe[] = insertions.flatMap(({ table, row, by, after, not }) => {
  const good: Probe = { table, ...by, sql: [after, insertion(table, row)].filter(Boolean).join("; "), gives: 1 };
  const bad = not.map(([place, changes]): Probe => {
    return { table, ...place, sql: insertion(table, { ...row, ...changes }), gives: "refused" };
  });
  return [good, ...bad];
});
