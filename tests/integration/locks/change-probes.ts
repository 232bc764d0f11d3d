import { sql } from "./named-sql.ts";
import { as, engine, type Place, service } from "./places.ts";
import type { Probe } from "./probe.ts";

const [ada, ben, eve] = [as("ada"), as("ben"), as("eve")];
const [cleo, dana, olga, yan] = [as("cleo"), as("dana"), as("olga"), as("yan")];
const [engineOfBen, engineOfMia] = [engine("ben", "reef"), engine("mia", "reef")];
const joining = service("rejoin_invite");

/** What each place comes to with a statement: how many rows, which rows, or "refused". */
const changes: readonly [table: string, statement: string, ...results: [Place, string | number][]][] = [
  // Without a condition, so that a policy alone decides which rows are touched.
  ["practice", "UPDATE practice SET name = 'x'", [olga, 1], [yan, 1], [cleo, 0], [as("xena"), 0], [ada, 0]],
  ["practice", "UPDATE practice SET created_at = now()", [olga, "refused"]],
  ["secrets_policy", "UPDATE secrets_policy SET kind = 'no_secrets'", [olga, "refused"]],
  [
    "membership",
    "UPDATE membership SET ended_at = now()",
    [olga, 6],
    [as("sol"), 1],
    [cleo, 0],
    [as("xena"), 0],
    [ada, 0],
  ],
  ["membership", "UPDATE membership SET role = 'owner'", [cleo, "refused"], [joining, "refused"]],
  ["membership", "UPDATE membership SET ended_at = NULL", [joining, 10], [service("rejoin_auth"), "refused"]],
  ["invitation", "UPDATE invitation SET revoked_at = now()", [olga, 2], [cleo, 6], [dana, 2], [ada, 0]],
  ["invitation", "UPDATE invitation SET redeemed_at = now()", [cleo, "refused"], [joining, "refused"]],
  ["invitation", "UPDATE invitation SET redeemed_by = @ines", [joining, "refused"]],
  ["invitation", "UPDATE invitation SET redeemed_at = now(), redeemed_by = @ines", [joining, 3]],
  ["invitation", "UPDATE invitation SET email = 'x'", [cleo, "refused"], [joining, "refused"]],

  [
    "couple",
    "SELECT label FROM couple",
    [ada, ""],
    [cleo, "lone past reef"],
    [engineOfBen, "refused"],
    [joining, "refused"],
  ],
  [
    "couple",
    "UPDATE couple SET label = 'x'",
    [cleo, 3],
    [dana, 1],
    [yan, 0],
    [olga, 0],
    [ada, 0],
    [engineOfBen, "refused"],
  ],
  ["couple", "UPDATE couple SET coach_id = @dana", [cleo, "refused"]],
  ["couple", "UPDATE couple SET ended_at = now()", [cleo, "refused"], [engineOfBen, 1], [engineOfMia, 0]],
  // What has ended has ended.
  ["couple", "UPDATE couple SET ended_at = NULL", [engineOfBen, "refused"], [engine("eve", "past"), 0]],
  [
    "partner",
    "UPDATE partner SET name = 'x'",
    [cleo, 1],
    [ada, 2],
    [ben, 1],
    [eve, 1],
    [olga, 0],
    [engineOfBen, "refused"],
  ],
  ["partner", "UPDATE partner SET user_id = @ines", [cleo, "refused"], [ada, "refused"], [joining, 1]],
  ["partner", "UPDATE partner SET user_id = NULL", [joining, "refused"]],
  ["partner", "UPDATE partner SET seat = 'a'", [ben, "refused"], [joining, "refused"]],
  ["partner", "DELETE FROM partner", [cleo, "refused"], [engineOfBen, "refused"]],
  [
    "clearance",
    "UPDATE clearance SET state = 'clear'",
    [cleo, 3],
    [dana, 1],
    [olga, 0],
    [ada, 0],
    [engineOfBen, "refused"],
  ],
  ["clearance", "UPDATE clearance SET couple_id = @kin WHERE couple_id = @reef", [cleo, "refused"]],
  ["couple_state", "UPDATE couple_state SET next_due = now()", [cleo, 3], [dana, 1], [olga, 0], [ada, 0]],
  ["couple_state", "UPDATE couple_state SET version = 9", [cleo, "refused"], [engineOfBen, 1], [engineOfMia, 0]],
  ["couple_state", "UPDATE couple_state SET couple_id = @kin", [engineOfBen, "refused"]],

  ["consent_entry", "UPDATE consent_entry SET given = true", [ada, "refused"]],
  ["consent_entry", "DELETE FROM consent_entry", [ada, "refused"]],
  [
    "consent_entry",
    "SELECT count(*) FROM access.agreed_with_me('ratings_to_coach')",
    [cleo, "2"],
    [as("sol"), "1"],
    [ben, "0"],
  ],
  ["consent_entry", "SELECT count(*) FROM access.agreed_with_me('counted_in_trends')", [cleo, "0"]],
  ["safety_check", "UPDATE safety_check SET decided_at = now()", [cleo, 5], [dana, 2], [olga, 0], [ada, 0]],
  ["safety_check", "UPDATE safety_check SET submitted_at = now()", [ada, "refused"]],
  ["safety_check", "DELETE FROM safety_check", [ada, "refused"], [cleo, "refused"]],

  ["protocol", "UPDATE protocol SET title = 'x'", [cleo, "refused"], [service("rejoin_job"), "refused"]],
  [
    "assignment",
    "UPDATE assignment SET due_on = now()",
    [cleo, 3],
    [dana, 1],
    [olga, 0],
    [ada, 0],
    [engineOfBen, "refused"],
  ],
  ["assignment", "UPDATE assignment SET couple_id = @kin", [cleo, "refused"]],
  ["repair", "UPDATE repair SET version = 2", [engineOfBen, 1], [engineOfMia, 0], [cleo, "refused"], [ada, "refused"]],
  ["repair", "UPDATE repair SET couple_id = @kin", [engineOfBen, "refused"]],
  ["repair_event", "UPDATE repair_event SET type = 'x'", [engineOfBen, "refused"]],
  ["repair_event", "DELETE FROM repair_event", [engineOfBen, "refused"]],
  ["private_event", "UPDATE private_event SET type = 'x'", [engineOfBen, "refused"], [ada, "refused"]],
  ["private_event", "DELETE FROM private_event", [engineOfBen, "refused"], [ada, "refused"]],
  ["check_in", "UPDATE check_in SET rating = 1", [engineOfBen, "refused"], [ada, "refused"]],
  ["check_in", "DELETE FROM check_in", [ada, 2], [ben, 1], [eve, 1], [cleo, 0], [engineOfBen, "refused"]],
  // The engine takes back for either, since the end of the work takes all back; it never gives again.
  ["share", "UPDATE share SET withdrawn_at = now()", [engineOfBen, 2], [engineOfMia, 0], [ada, "refused"]],
  ["share", "UPDATE share SET withdrawn_at = NULL", [engineOfBen, "refused"]],
  ["share", "UPDATE share SET withdrawn_at = NULL WHERE id = @reef/taken-back/ada", [engineOfBen, 0]],
  ["share", "UPDATE share SET to_coach = true", [engineOfBen, "refused"], [ada, "refused"]],
  ["draft", "UPDATE draft SET version = 9", [ada, 2], [ben, 1], [cleo, 0], [eve, "refused"], [engineOfBen, "refused"]],
  ["draft", "UPDATE draft SET couple_id = @kin", [ada, "refused"]],
  [
    "draft",
    "DELETE FROM draft",
    [ada, 2],
    [ben, 1],
    [eve, 1],
    [cleo, 0],
    [engineOfBen, 1],
    [engine("cleo", "reef"), 0],
  ],
  ["private_note", "UPDATE private_note SET written_at = now()", [ada, "refused"]],
  ["private_note", "DELETE FROM private_note", [ada, 2], [ben, 1], [eve, 1], [cleo, 0], [engineOfBen, "refused"]],
  ["command_receipt", "UPDATE command_receipt SET body_hash = ''", [ada, "refused"], [engineOfBen, "refused"]],
  ["command_receipt", "DELETE FROM command_receipt", [ada, "refused"], [engineOfBen, "refused"]],

  // One's own while the work goes on; deleting is still possible afterwards.
  ["note", "UPDATE note SET version = 9", [cleo, 5], [dana, 1], [yan, 0], [as("xena"), 0], [ada, 0], [ben, 0]],
  ["note", "UPDATE note SET kind = 'to_couple'", [cleo, "refused"]],
  ["note", "UPDATE note SET reader_id = @ben", [cleo, "refused"]],
  ["note", "DELETE FROM note", [cleo, 8], [dana, 1], [yan, 0], [as("xena"), 0], [ada, 0], [engineOfBen, "refused"]],

  ["word", "UPDATE word SET sealed = ''", [ada, 9], [ben, 5], [eve, "refused"], [engineOfBen, "refused"]],
  ["word", "UPDATE word SET sealed = '' WHERE id = @reef/share-word/ada", [ben, 0], [cleo, 0]],
  ["word", "DELETE FROM word WHERE id = @reef/taken-back-word/ada", [ada, 1], [ben, 0], [cleo, 0], [engineOfBen, 0]],
  ["word", "UPDATE word SET owner_id = @ben", [ada, "refused"]],
  ["word", "UPDATE word SET couple_id = @kin", [ada, "refused"]],
  // A coach's own eighteen, and the safety answers that are read and done with.
  ["word", "DELETE FROM word", [ada, 9], [ben, 5], [eve, 4], [cleo, 21], [olga, 0], [engineOfBen, 5]],
  ["word", "DELETE FROM word WHERE subject = 'safety_check'", [cleo, 3], [dana, 2], [yan, 0], [ben, 1]],
  ["word", "SELECT access.is_my_word(@reef/draft-word/ada, @reef)", [ada, "true"], [ben, "false"]],
  ["word", "SELECT access.is_my_word(@reef/draft-word/ada, @kin)", [ada, "false"]],
  ["word_reader", "UPDATE word_reader SET reader_id = @mia", [ada, "refused"], [engineOfBen, "refused"]],
  ["word_reader", "DELETE FROM word_reader", [ada, 5], [ben, 2], [cleo, 0], [engineOfBen, 5], [engineOfMia, 0]],
  [
    "person_key",
    "UPDATE person_key SET wrapped = ''",
    [ada, "refused"],
    [engineOfBen, "refused"],
    [joining, "refused"],
  ],
  ["person_key", "DELETE FROM person_key", [ada, "refused"], [joining, "refused"]],

  ["audit_event", "UPDATE audit_event SET action = ''", [ada, "refused"], [service("rejoin_auth"), "refused"]],
  ["audit_event", "DELETE FROM audit_event", [ada, "refused"], [engineOfBen, "refused"], [joining, "refused"]],
  ["user", 'SELECT email FROM "user"', [ada, "refused"], [cleo, "refused"], [engineOfBen, "refused"]],
  ["user", 'SELECT password_hash FROM "user"', [ada, "refused"], [cleo, "refused"]],
  ["user", `UPDATE "user" SET name = 'x'`, [ada, "refused"], [service("rejoin_auth"), 17], [joining, "refused"]],
  ["user", 'DELETE FROM "user"', [ada, "refused"], [service("rejoin_auth"), "refused"]],
  ["session", "DELETE FROM session", [service("rejoin_auth"), 1], [joining, "refused"], [ada, "refused"]],
];

/** What may be read by the column, changed and deleted, by whom. */
export const changeProbes: readonly Probe[] = changes.flatMap(([table, statement, ...results]) =>
  results.map(([place, gives]): Probe => ({ table, ...place, sql: sql(statement), gives })),
);
