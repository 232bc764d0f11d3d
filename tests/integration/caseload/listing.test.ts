import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changeProfile } from "@/lib/use-cases/account/change-profile.ts";
import { cancelAssignment } from "@/lib/use-cases/assignment/cancel-assignment.ts";
import { createAssignment } from "@/lib/use-cases/assignment/create-assignment.ts";
import { addPartner } from "@/lib/use-cases/couple/add-partner.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { editCouple } from "@/lib/use-cases/couple/edit-couple.ts";
import { invitePartner, revokeInvitation } from "@/lib/use-cases/couple/invite-partner.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { wordHold } from "@/lib/use-cases/couple/word-hold.ts";
import { handOverCouple } from "@/lib/use-cases/practice/hand-over-couple.ts";
import { leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { type Name, PracticeWorld } from "@/tests/setup/practice-world.ts";

/** What the rows that lists are read from say otherwise than the tables it belongs to. */
const stale = `
  WITH source AS (
    SELECT c.id, c.coach_id, c.label, c.bond, k.state AS clearance, k.worded_at, k.opened_at,
      ARRAY(SELECT p.name FROM partner p WHERE p.couple_id = c.id ORDER BY p.seat) AS names,
      2 = (SELECT count(*) FROM partner p WHERE p.couple_id = c.id AND p.user_id IS NOT NULL) AS both_joined,
      (SELECT min(i.expires_at) FROM partner p JOIN invitation i ON i.partner_id = p.id WHERE p.couple_id = c.id
        AND p.user_id IS NULL AND i.redeemed_at IS NULL AND i.revoked_at IS NULL) AS invited_until,
      (SELECT max(a.created_at) FROM assignment a WHERE a.couple_id = c.id AND a.cancelled_at IS NULL) AS assigned_at,
      c.ended_at IS NOT NULL AS ended
    FROM couple c JOIN clearance k ON k.couple_id = c.id
  ), listed AS (
    SELECT couple_id, coach_id, label, bond, clearance, worded_at, opened_at, names, both_joined, invited_until, assigned_at,
      state = 'ended' FROM couple_state
  )
  (SELECT * FROM source EXCEPT SELECT * FROM listed) UNION ALL (SELECT * FROM listed EXCEPT SELECT * FROM source)`;

test("a couple's row in the list says what its tables say, after whatever anybody did", async () => {
  const world = await PracticeWorld.build();
  const as = (name: Name) => world.as(name);
  const inSync = async (what: string) => expect([what, await asOwner(stale)]).toEqual([what, []]);

  const coupleId = await world.couple(["sam"]);
  await inSync("made");
  const partnerId = randomUUID();
  await addPartner(await as("ines"), { coupleId, partnerId, name: "Al", email: world.email("alex") });
  await inSync("a partner added");
  await editCouple(await as("ines"), { coupleId, label: "Wednesdays", bond: "friends" });
  await inSync("edited");
  await revokeInvitation(await as("ines"), { coupleId, partnerId });
  await inSync("a link revoked");
  world.wait(1);
  const invitation = { coupleId, partnerId, invitationId: randomUUID(), email: world.email("alex") };
  await invitePartner(await as("ines"), invitation);
  await inSync("invited again");
  await world.join("sam");
  await inSync("one joined");
  await world.join("alex");
  await inSync("both joined");
  await changeProfile(await as("alex"), { name: "Alexis", timeZone: "UTC" });
  await inSync("renamed");
  expect((await asOwner("SELECT names FROM couple_state WHERE couple_id = $1", [coupleId]))[0]).toEqual({
    names: ["Sam", "Alexis"],
  });

  await world.clear(coupleId);
  await inSync("cleared");
  await decideClearance(await as("ines"), { coupleId, decision: "hold", checkIds: [] });
  await inSync("held");
  await wordHold(await as("ines"), { coupleId, words: "We wait." });
  await inSync("worded");
  await decideClearance(await as("ines"), { coupleId, decision: "clear", checkIds: [] });
  await inSync("released");

  const assignmentId = randomUUID();
  const terms = { dueOn: null, note: "", pauseAbove: 5 as const, startSeat: null };
  await createAssignment(await as("ines"), { assignmentId, coupleId, protocolId: await world.protocolId(), ...terms });
  await inSync("assigned");
  await cancelAssignment(await as("ines"), { assignmentId });
  await inSync("cancelled");
  await handOverCouple(await as("olive"), { practiceId: world.practiceId, coupleId, coachId: world.people.ben });
  await inSync("handed over");
  await leaveCouple(await as("sam"), { coupleId });
  await inSync("left");
  await changeProfile(await as("sam"), { name: "Samira", timeZone: "UTC" });
  await inSync("renamed after the end");

  const single = await world.couple(["nia"]);
  await world.join("nia");
  await world.clear(single, ["nia"]);
  const late = { coupleId: single, partnerId: randomUUID(), name: "Cleo", email: world.email("cleo") };
  await addPartner(await as("ines"), late);
  await inSync("closed again for a second partner");
  expect((await readCouple(await as("ines"), { coupleId: single })).clearance.state).toBe("closed");
});
