import type pg from "pg";
import { insertion, type Row } from "./named-sql.ts";
import { rehearsals } from "./rehearsal-world.ts";

/** Two practices and their couples. Ada sits in two of them; the past one has ended; the left one's coach has gone elsewhere. */
export const couples = {
  reef: { practice: "harbour", coach: "cleo", a: "ada", b: "ben", protocol: "harbour/protocol" },
  lone: { practice: "harbour", coach: "cleo", a: "gil", b: null, protocol: "shipped" },
  kin: { practice: "harbour", coach: "dana", a: "mia", b: "ada", protocol: "shipped" },
  past: { practice: "harbour", coach: "cleo", a: "eve", b: "finn", protocol: "shipped" },
  left: { practice: "harbour", coach: "yan", a: "uma", b: "vic", protocol: "shipped" },
  cove: { practice: "studio", coach: "sol", a: "pia", b: "quin", protocol: "studio/protocol" },
} as const;
export type CoupleName = keyof typeof couples;

const clients = ["ada", "ben", "gil", "mia", "eve", "finn", "uma", "vic", "pia", "quin"] as const;
const staff = ["olga", "cleo", "dana", "yan", "xena", "sol"] as const;

/** Everyone who looks. Mia is a client and coaches nobody yet. Olga owns and doesn't coach; Yan owns, and coaches elsewhere now; Xena is gone; Ines is known to nobody. */
export const people = [...clients, ...staff, "ines"] as const;
/** Nobody is a transaction without a person. */
export type Person = (typeof people)[number] | "nobody";

const then = "2026-03-02T18:00:00Z";
const nextDay = "2026-03-03T18:00:00Z";
const nextQuarter = "2026-04-02T18:00:00Z";
const quarter = "2026-01-01";
const memberships: readonly [string, string, "owner" | "coach", "now" | "ended"][] = [
  ["harbour", "olga", "owner", "now"],
  ["harbour", "cleo", "coach", "now"],
  ["harbour", "dana", "coach", "now"],
  ["harbour", "mia", "coach", "now"],
  ["harbour", "yan", "owner", "now"],
  ["harbour", "yan", "coach", "ended"],
  ["studio", "yan", "coach", "now"],
  ["harbour", "xena", "owner", "ended"],
  ["harbour", "xena", "coach", "ended"],
  ["studio", "sol", "owner", "now"],
  ["studio", "sol", "coach", "now"],
];

export type Entry = [table: string, row: Row];

const sealed = { sealed: "\\x00", key_version: 1, updated_at: then };

function* identity(): Generator<Entry> {
  for (const name of people) {
    yield ["user", { id: `@${name}`, email: `${name}@rejoin.test`, name, password_hash: "hash", created_at: then }];
    // Quin was erased.
    if (name !== "quin")
      yield ["person_key", { user_id: `@${name}`, wrapped: "\\x00", key_version: 1, created_at: then }];
    yield ["session", { id: `@session/${name}`, user_id: `@${name}`, created_at: then, expires_at: nextDay }];
  }
  const old = { user_id: "@ada", created_at: then };
  yield ["session", { id: "@session/over", ...old, expires_at: then }];
  yield ["session", { id: "@session/revoked", ...old, expires_at: nextDay, revoked_at: then }];
  yield ["verification_token", { identifier: "ada", token: "hash", expires: then }];
  yield ["password_reset", { id: "@reset", user_id: "@ada", token_hash: "hash", created_at: then, expires_at: then }];
  yield ["rate_limit", { key: "limit", points: 1 }];
  yield ["audit_event", { recorded_at: then, actor_id: "@ada", about_user_id: "@ada", action: "account/ada" }];
}

const protocol = (name: string, practice: string | null): Entry => [
  "protocol",
  {
    id: `@${name}`,
    practice_id: practice && `@${practice}`,
    key: name,
    version: 1,
    locale: "en",
    title: name,
    document: "{}",
    published_at: then,
  },
];

const link = (name: string, row: Row): Entry => [
  "invitation",
  { id: `@${name}`, email: "x@rejoin.test", token_hash: name, created_at: then, expires_at: then, ...row },
];

function* practices(): Generator<Entry> {
  for (const [practice, owner] of [
    ["harbour", "olga"],
    ["studio", "sol"],
  ] as const) {
    yield ["practice", { id: `@${practice}`, name: practice, created_at: then, in_community: practice === "harbour" }];
    const policy = { practice_id: `@${practice}`, version: 1, kind: "no_secrets", created_by: `@${owner}` };
    yield ["secrets_policy", { id: `@${practice}/policy`, ...policy, created_at: then }];
    const invited = { practice_id: `@${practice}`, kind: "coach", invited_by: `@${owner}` };
    yield link(`${practice}/link`, invited);
    yield link(`${practice}/revoked-link`, { ...invited, revoked_at: then });
    yield protocol(`${practice}/protocol`, practice);
  }
  // Nobody works there.
  yield ["practice", { id: "@quay", name: "quay", created_at: then, in_community: true }];
  yield protocol("shipped", null);
  for (const [practice, user, role, state] of memberships) {
    const row = { practice_id: `@${practice}`, user_id: `@${user}`, role, created_at: then };
    yield ["membership", { id: `@${practice}/${user}/${role}`, ...row, ended_at: state === "ended" ? then : null }];
  }
}

/** One person's own in a couple: what they did, answered, agreed to, are writing and sent. */
function* ownWork(couple: CoupleName, seat: "a" | "b", user: string, other: string | null): Generator<Entry> {
  const { practice, coach, protocol: assigned } = couples[couple];
  const place = { couple_id: `@${couple}`, practice_id: `@${practice}` };
  const own = { ...place, user_id: `@${user}` };
  const inRepair = { ...own, repair_id: `@${couple}/repair` };
  const word = (kind: string, subject: string): Entry => [
    "word",
    {
      id: `@${couple}/${kind}-word/${user}`,
      owner_id: `@${user}`,
      couple_id: `@${couple}`,
      subject,
      field: "text",
      row_id: `@${couple}/${kind}/${user}`,
      ...sealed,
    },
  ];
  const shown = (kind: string, reader: string): Entry => [
    "word_reader",
    {
      word_id: `@${couple}/${kind}-word/${user}`,
      reader_id: `@${reader}`,
      owner_id: `@${user}`,
      couple_id: `@${couple}`,
    },
  ];
  const toCoach = seat === "a";
  // Kin had another coach, to whom Mia showed something, and for whom Ada's answers still wait.
  const before = couple === "kin" ? "xena" : coach;
  yield ["private_event", { ...own, seat, seq: 1, type: "began", payload: "{}", recorded_at: then }];
  const rating = { step: "regulate", moment: "before", rating: 7, occurred_at: then };
  yield ["check_in", { id: `@${couple}/check-in/${user}`, ...inRepair, protocol_id: `@${assigned}`, ...rating }];
  const sums = { before_count: 1, before_sum: 7, after_count: 0, after_sum: 0 };
  yield ["person_period", { ...own, protocol_id: `@${assigned}`, quarter, step: "regulate", ...sums }];
  // What Pia rated in the quarter before the one in which she agreed to show it.
  if (user === "pia") {
    const early = { step: "reconnect", protocol_id: `@${assigned}` };
    const rated = { moment: "after", rating: 2, occurred_at: "2025-12-31T23:59:00Z" };
    yield ["check_in", { id: "@cove/early-check-in/pia", ...inRepair, ...early, ...rated }];
    yield ["person_period", { ...own, ...early, quarter: "2025-10-01", ...sums }];
  }
  const decided = couple === "kin" && seat === "a" ? then : null;
  yield [
    "safety_check",
    { id: `@${couple}/safety/${user}`, ...own, submitted_at: then, coach_id: `@${before}`, decided_at: decided },
  ];
  const toSomeone = (whom: string) => ({ ...own, wording: "1", coach_id: `@${whom}`, recorded_at: then });
  // In both orders: seat a agreed at last, seat b took it back, and nobody's words are of another's time.
  const when = { recorded_at: toCoach || user === "quin" ? then : nextQuarter };
  for (const given of [!toCoach, toCoach, ...(user === "quin" ? [true] : [])])
    yield ["consent_entry", { ...toSomeone(before), ...when, kind: "ratings_to_coach", given }];
  // The other way round, so that agreeing to the one never shows the other.
  for (const given of [toCoach, !toCoach])
    yield ["consent_entry", { ...toSomeone(coach), kind: "solo_to_coach", given }];
  yield ["consent_entry", { ...own, kind: "counted_in_trends", wording: "1", given: true, recorded_at: nextQuarter }];
  yield ["draft", { id: `@${couple}/draft/${user}`, ...inRepair, step: "speak", round: 1, updated_at: then }];
  const sent = { step: "speak", round: 1, coach_id: toCoach ? `@${before}` : null, sent_at: then };
  yield ["share", { id: `@${couple}/share/${user}`, ...inRepair, ...sent }];
  const alone = { step: "speak", phase: "underway", begun_at: then, last_at: then };
  const terms = { protocol_id: `@${assigned}`, pause_above: 5 };
  yield ["solo", { id: `@${couple}/solo/${user}`, ...own, ...terms, ...alone }];
  const inSolo = { solo_id: `@${couple}/solo/${user}`, user_id: `@${user}` };
  // One of ada's is a number, which can be deleted, and the other isn't.
  const type = couple === "kin" ? "rated" : "begun";
  yield ["solo_event", { ...inSolo, seq: 1, type, payload: "{}", recorded_at: then }];
  const unsent = { couple_id: `@${couple}`, step: "speak", updated_at: then };
  yield ["solo_draft", { id: `@${couple}/solo-draft/${user}`, ...inSolo, ...unsent }];
  yield ["command_receipt", { user_id: `@${user}`, key: `@${couple}/key/${user}`, body_hash: "x", recorded_at: then }];
  yield ["private_note", { id: `@${couple}/journal/${user}`, ...own, written_at: then }];
  yield word("draft", "draft");
  yield word("journal", "private_note");
  yield word("share", "share");
  yield word("safety", "safety_check");
  if (other) yield shown("share", other);
  if (toCoach) yield shown("share", before);
  yield shown("safety", coach);
  yield ["audit_event", { ...place, recorded_at: then, actor_id: `@${user}`, action: `${couple}/by-${seat}` }];
  const about = { actor_id: `@${user}`, about_user_id: `@${user}` };
  yield ["audit_event", { ...place, recorded_at: then, ...about, action: `${couple}/alone-${seat}` }];
}

/** What is the two's together, and the coach's. */
function* jointWork(couple: CoupleName): Generator<Entry> {
  const { practice, coach, a, b, protocol: assigned } = couples[couple];
  const place = { couple_id: `@${couple}`, practice_id: `@${practice}` };
  const ended = couple === "past" ? then : null;
  const row = { practice_id: `@${practice}`, coach_id: `@${coach}`, label: couple, bond: "partners", created_at: then };
  yield ["couple", { id: `@${couple}`, ...row, ended_at: ended }];
  yield ["clearance", { ...place, state: "held" }];
  yield [
    "couple_state",
    { ...place, coach_id: `@${coach}`, label: couple, bond: "partners", version: 1, repair_id: `@${couple}/repair` },
  ];
  for (const [seat, user] of Object.entries({ a, b })) {
    const taken = { user_id: user && `@${user}`, joined_at: user && then };
    yield ["partner", { id: `@${couple}/seat-${seat}`, ...place, seat, name: user ?? "somebody", ...taken }];
    const used = { redeemed_at: user && then, redeemed_by: user && `@${user}` };
    const bound = { practice_id: `@${practice}`, partner_id: `@${couple}/seat-${seat}`, invited_by: `@${coach}` };
    yield link(`${couple}/link-${seat}`, { ...bound, kind: "partner", ...used });
  }
  const terms = { protocol_id: `@${assigned}`, pause_above: 4, created_by: `@${coach}`, created_at: then };
  yield ["assignment", { id: `@${couple}/assignment`, ...place, ...terms }];
  const opened = { assignment_id: `@${couple}/assignment`, opened_at: then, closed_at: ended, version: 1 };
  yield ["repair", { id: `@${couple}/repair`, ...place, ...opened }];
  if (couple === "past") yield ["waiting_nudge", { couple_id: `@${couple}`, told_at: then }];
  const event = { repair_id: `@${couple}/repair`, protocol_id: `@${assigned}`, seq: 1, couple_version: 1 };
  yield ["repair_event", { ...place, ...event, type: "named", payload: "{}", recorded_at: then }];
  const stood = { protocol_id: `@${assigned}`, quarter, step: "notice", started_at: then, round: 1 };
  yield ["couple_period", { ...place, ...stood, completed: false, paused: false, not_yet: false }];
  // Not all that a coach writes is for the couple.
  for (const [kind, subject] of Object.entries({ note: "assignment", hold: "hold", aside: "aside" })) {
    const written = { subject, field: "text", row_id: `@${couple}/${kind}`, ...sealed };
    yield ["word", { id: `@${couple}/${kind}-word`, owner_id: `@${coach}`, couple_id: `@${couple}`, ...written }];
  }
  const trail = { ...place, recorded_at: then, actor_id: `@${coach}` };
  yield ["audit_event", { ...trail, action: `${couple}/coach-both` }];
  yield ["audit_event", { ...trail, about_user_id: `@${a}`, action: `${couple}/coach-a` }];
  yield ["audit_event", { ...trail, about_user_id: `@${coach}`, action: `${couple}/coach-own` }];
  yield* ownWork(couple, "a", a, b);
  if (b) yield* ownWork(couple, "b", b, a);
}

/** What coaches wrote: by whom, of which kind, for which one partner. Xena coached reef before Cleo did. */
const notes: readonly [couple: CoupleName, name: string, author: string, kind: string, reader?: string][] = [
  ["reef", "to-both", "cleo", "to_couple"],
  ["reef", "to-ada", "cleo", "to_partner", "ada"],
  ["reef", "to-ben", "cleo", "to_partner", "ben"],
  ["reef", "case", "cleo", "case_note"],
  ["reef", "process", "cleo", "process_note"],
  ["reef", "xena-case", "xena", "case_note"],
  ["reef", "xena-process", "xena", "process_note"],
  ["kin", "to-ada", "dana", "to_partner", "ada"],
  ["past", "to-both", "cleo", "to_couple"],
  ["past", "to-eve", "cleo", "to_partner", "eve"],
  ["past", "case", "cleo", "case_note"],
  ["left", "to-both", "yan", "to_couple"],
  ["left", "process", "yan", "process_note"],
];

/** What partners wrote to their coach. Ada wrote to Xena before Cleo coached reef. */
const letters: readonly [couple: CoupleName, name: string, user: string, coach: string][] = [
  ["reef", "letter", "ada", "cleo"],
  ["reef", "letter", "ben", "cleo"],
  ["reef", "old-letter", "ada", "xena"],
  ["kin", "letter", "ada", "dana"],
  ["past", "letter", "eve", "cleo"],
];

function* toCoaches(): Generator<Entry> {
  for (const [couple, name, user, coach] of letters) {
    const place = { practice_id: `@${couples[couple].practice}`, couple_id: `@${couple}` };
    const row = { user_id: `@${user}`, coach_id: `@${coach}`, written_at: then };
    yield ["letter", { id: `@${couple}/${name}/${user}`, ...place, ...row }];
  }
}

function* coachesNotes(): Generator<Entry> {
  const word = (id: string, owner: string, couple: CoupleName, subject: string, of: string): Entry => [
    "word",
    { id, owner_id: `@${owner}`, couple_id: `@${couple}`, subject, field: "text", row_id: of, ...sealed },
  ];
  for (const [couple, name, author, kind, reader] of notes) {
    const id = `@${couple}/${name}`;
    const place = { practice_id: `@${couples[couple].practice}`, couple_id: `@${couple}` };
    const row = { author_id: `@${author}`, kind, reader_id: reader ? `@${reader}` : null, created_at: then };
    yield ["note", { id, ...place, ...row }];
    yield word(`${id}-word`, author, couple, "note", id);
  }
  // Words that only look as if they were of a note that both may read.
  yield word("@reef/shadow-word", "cleo", "reef", "aside", "@reef/to-both");
  yield word("@reef/forged-word", "ben", "reef", "note", "@reef/to-both");
}

/** Who coached a couple before its coach did: the one since before anybody agreed to anything, the other until after. */
const handovers = [
  ["reef", "xena", "2026-03-01T18:00:00Z"],
  ["lone", "dana", "2026-03-03T18:00:00Z"],
] as const;

function* handedOver(): Generator<Entry> {
  for (const [couple, before, at] of handovers) {
    const place = { practice_id: "@harbour", couple_id: `@${couple}` };
    const hands = { from_coach_id: `@${before}`, to_coach_id: "@cleo", by_id: "@olga", recorded_at: at };
    yield ["handover", { id: `@${couple}/handover`, ...place, ...hands }];
    const looked = { recorded_at: then, actor_id: `@${before}`, action: `${couple}/former-both` };
    yield ["audit_event", { ...place, ...looked }];
  }
  // What reef did while Xena coached it.
  const place = {
    couple_id: "@reef",
    practice_id: "@harbour",
    protocol_id: "@harbour/protocol",
    quarter: "2025-10-01",
  };
  const stood = { step: "own", started_at: "2025-12-02T18:00:00Z", round: 1 };
  yield ["couple_period", { ...place, ...stood, completed: false, paused: false, not_yet: false }];
}

/** What was published: of each practice, of coaches there, and of the community, which the harbour is in until it counts years. */
function* published(): Generator<Entry> {
  for (const period of ["2026Q1", "2027Q1"]) yield ["trend_close", { period, closed_at: then, audit: "{}" }];
  const sheet = { period: "2026Q1", wholes: "[]", parts: "[]", shown: 0 };
  // Whatever it is of gives it its name.
  const one = (name: string, row: Row): Entry => ["trend_sheet", { ...sheet, protocol_id: `@${name}`, ...row }];
  for (const practice of ["harbour", "studio"])
    yield one(`of/${practice}`, { scope: "practice", practice_id: `@${practice}` });
  for (const [practice, coach] of [
    ["harbour", "cleo"],
    ["harbour", "dana"],
    ["harbour", "yan"],
    ["studio", "yan"],
    ["studio", "sol"],
  ])
    yield one(`${practice}/quiet/${coach}`, { scope: "quiet", practice_id: `@${practice}`, coach_id: `@${coach}` });
  yield one("of/community", { scope: "community" });
  yield one("of/later-community", { scope: "community", period: "2027Q1" });
  for (const [practice, from_year] of Object.entries({ harbour: 2027, quay: 2030 }))
    yield ["trend_years", { practice_id: `@${practice}`, from_year, chosen_by: "@olga", chosen_at: then }];
}

function* everything(): Generator<Entry> {
  yield* identity();
  yield* practices();
  for (const couple of Object.keys(couples) as CoupleName[]) yield* jointWork(couple);
  yield* coachesNotes();
  yield* toCoaches();
  yield* handedOver();
  yield* rehearsals();
  yield* published();
  const sent = {
    repair_id: "@reef/repair",
    step: "speak",
    round: 1,
    coach_id: "@cleo",
    sent_at: then,
    withdrawn_at: then,
  };
  const place = { practice_id: "@harbour", couple_id: "@reef", user_id: "@ada" };
  yield ["share", { id: "@reef/taken-back/ada", ...place, ...sent }];
  // Its words stay with the one who wrote them, and have no reader left.
  const words = { subject: "share", field: "text", row_id: "@reef/taken-back/ada", ...sealed };
  yield ["word", { id: "@reef/taken-back-word/ada", owner_id: "@ada", couple_id: "@reef", ...words }];
}

/** Puts the world into an empty database, as a superuser, whom no policy holds. */
export async function buildWorld(owner: pg.Client): Promise<void> {
  const statements = [...everything()].map(([table, row]) => insertion(table, row));
  await owner.query(["BEGIN", ...statements, "COMMIT"].join(";\n"));
}
