import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { getPolicyInForce } from "@/lib/data/consents.ts";
import { makeWrappedKey } from "@/lib/data/seal.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import { createCoupleSchema } from "@/lib/domain/couple/couple-form.ts";
import type { Notification } from "@/lib/domain/notification.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import { signConsent } from "@/lib/use-cases/consent/sign-consent.ts";
import type { Context, Machine } from "@/lib/use-cases/context.ts";
import { createCouple } from "@/lib/use-cases/couple/create-couple.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { readSafetyAnswers } from "@/lib/use-cases/couple/read-safety-answers.ts";
import { joinWithAccount } from "@/lib/use-cases/joining/join-with-account.ts";
import { publishProtocols } from "@/lib/use-cases/protocol/publish-protocols.ts";
import { answerSafetyCheck } from "@/lib/use-cases/safety/answer-safety-check.ts";
import { asOwner } from "./couple-world.ts";

const protocols = new URL("../../prisma/protocols/", import.meta.url);

export const calmAnswers = {
  safeAtHome: "yes",
  afraid: "no",
  hurt: "no",
  controlled: "no",
  freelyChosen: "yes",
  note: "",
};

export type Name = "olive" | "ines" | "ben" | "cleo" | "sam" | "alex" | "nia";

interface Audited extends Record<string, unknown> {
  action: string;
  actor_id: string;
  about_user_id: string | null;
  couple_id: string | null;
  subject_id: string | null;
}

/** The protocols that ship, once a database. */
async function publish(now: Date): Promise<void> {
  const [row] = await asOwner<{ n: number }>("SELECT count(*)::int AS n FROM protocol");
  if (row?.n) return;
  const content = (file: string): unknown => JSON.parse(readFileSync(new URL(file, protocols), "utf8"));
  await publishProtocols(
    { now, newId: randomUUID },
    readdirSync(protocols).map((file) => ({ file, content: content(file) })),
  );
}

/**
 * A practice that Olive owns and where Ines and Ben coach, another where Cleo does, two people who may become partners,
 * and Nia, who is nobody here. Everything from there on is done by the product's own verbs.
 */
export class PracticeWorld {
  now = new Date("2026-03-02T18:00:00.000Z");
  readonly practiceId = randomUUID();
  readonly otherPracticeId = randomUUID();
  readonly people: Record<Name, string>;
  readonly notified: Notification[] = [];
  readonly announced: string[] = [];
  machine: Machine | null = null;

  private constructor() {
    const names = ["olive", "ines", "ben", "cleo", "sam", "alex", "nia"] as const;
    this.people = Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<Name, string>;
  }

  static async build(): Promise<PracticeWorld> {
    const world = new PracticeWorld();
    await publish(world.now);
    const people = Object.entries(world.people).map(([name, id]) => {
      const { wrapped, keyVersion } = makeWrappedKey(id);
      return { id, name, email: world.email(name as Name), wrapped: wrapped.toString("hex"), keyVersion };
    });
    const { olive, ines, ben, cleo } = world.people;
    await asOwner(
      `WITH person AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, name text, email text, wrapped text, "keyVersion" int)
       ), made_user AS (
         INSERT INTO "user" (id, email, name, time_zone, created_at)
         SELECT id, email, initcap(name), 'Europe/Paris', now() FROM person RETURNING id
       ), made_key AS (
         INSERT INTO person_key (user_id, wrapped, key_version, created_at)
         SELECT u.id, decode(p.wrapped, 'hex'), p."keyVersion", now() FROM made_user u JOIN person p ON p.id = u.id
       ), made_practice AS (
         INSERT INTO practice (id, name, created_at)
         SELECT m.practice, 'Quiet Harbour', now() FROM (VALUES ($2::uuid), ($3::uuid)) m(practice) RETURNING id
       ), made_policy AS (
         INSERT INTO secrets_policy (id, practice_id, version, kind, created_by, created_at)
         SELECT gen_random_uuid(), id, 1, 'no_secrets', $4::uuid, now() FROM made_practice
       )
       INSERT INTO membership (id, practice_id, user_id, role, created_at)
       SELECT gen_random_uuid(), p.id, m.person, m.role::role, now() + m.place * interval '1 ms' FROM made_practice p
       JOIN (VALUES (1, $2::uuid, $4::uuid, 'owner'), (2, $2::uuid, $5::uuid, 'coach'), (3, $2::uuid, $6::uuid, 'coach'),
         (4, $3::uuid, $7::uuid, 'coach')) m(place, practice, person, role) ON m.practice = p.id`,
      [JSON.stringify(people), world.practiceId, world.otherPracticeId, olive, ines, ben, cleo],
    );
    return world;
  }

  /** Sam and Alex as a couple that Ines coaches, in a practice of their own. */
  static async withCouple(): Promise<{ world: PracticeWorld; coupleId: string }> {
    const world = await PracticeWorld.build();
    const coupleId = await world.couple();
    await world.join("sam", "alex");
    return { world, coupleId };
  }

  email = (name: Name): string => `${name}.${this.people[name].slice(0, 8)}@example.test`;

  async as(name: Name): Promise<Context> {
    return {
      actor: await mintActor(this.people[name]),
      now: this.now,
      newId: randomUUID,
      notify: (notification) => this.notified.push(notification),
      announce: (coupleId) => this.announced.push(coupleId),
      afterwards: () => undefined,
      machine: this.machine,
    };
  }

  wait(hours: number): this {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
    return this;
  }

  coupleForm(partners: Name[] = ["sam", "alex"]): Record<string, string> {
    const [first = "sam", second] = partners;
    return {
      coupleId: randomUUID(),
      label: "Tuesdays",
      bond: "partners",
      nameA: first,
      emailA: this.email(first),
      ...(second ? { nameB: second, emailB: this.email(second) } : {}),
    };
  }

  /** A couple that Ines coaches, invited and not yet joined. */
  async couple(partners: Name[] = ["sam", "alex"]): Promise<string> {
    const made = await createCouple(await this.as("ines"), createCoupleSchema.parse(this.coupleForm(partners)));
    return made.coupleId;
  }

  /** The newest link that was sent to somebody. */
  tokenFor(name: Name): string {
    const sent = this.notified.findLast((each) => each.kind === "invitation" && each.email === this.email(name));
    if (sent?.kind !== "invitation") throw new Error(`${name} was sent no invitation`);
    return sent.token;
  }

  async join(...names: Name[]): Promise<void> {
    for (const name of names) {
      const joined = await joinWithAccount(await this.as(name), { token: this.tokenFor(name) });
      if (!joined.ok) throw new Error(joined.reason);
    }
  }

  /** Somebody reads and signs what is in force. */
  async sign(name: Name, coupleId: string): Promise<void> {
    const context = await this.as(name);
    const practiceId = context.actor.seats.find((seat) => seat.coupleId === coupleId)?.practiceId ?? "";
    const policy = await withActor(context.actor, (tx) => getPolicyInForce(tx, practiceId));
    for (const [kind, wording] of [
      ["secretsPolicy", policy.id],
      ["dataUse", dataUseVersion],
    ] as const) {
      const signed = await signConsent(context, { coupleId, kind, wording });
      if (!signed.ok) throw new Error(signed.reason);
    }
  }

  async answer(name: Name, coupleId: string, answers: Partial<typeof calmAnswers> = {}): Promise<void> {
    await answerSafetyCheck(await this.as(name), { coupleId, ...calmAnswers, ...answers });
  }

  /** The answers that wait for a decision, as the couple's coach finds them. */
  async waitingIds(coupleId: string, coach: Name = "ines"): Promise<string[]> {
    const { partners } = await readSafetyAnswers(await this.as(coach), { coupleId });
    return partners.flatMap(({ waiting }) => waiting.map(({ checkId }) => checkId));
  }

  /** Has everybody of a joined couple answer, and Ines open the joint steps. */
  async clear(coupleId: string, names: Name[] = ["sam", "alex"]): Promise<void> {
    for (const name of names) {
      await this.sign(name, coupleId);
      await this.answer(name, coupleId);
    }
    const checkIds = await this.waitingIds(coupleId);
    const decided = await decideClearance(await this.as("ines"), { coupleId, decision: "clear", checkIds });
    if (!decided.ok) throw new Error(decided.reason);
  }

  protocolId = async (key = "nine-steps-to-healing"): Promise<string> => {
    const [row] = await asOwner<{ id: string }>("SELECT id FROM protocol WHERE key = $1 AND practice_id IS NULL", [
      key,
    ]);
    if (!row) throw new Error(`${key} isn't published`);
    return row.id;
  };

  /** What was audited of somebody's doing, oldest first. */
  async audited(name: Name, action: string): Promise<Audited[]> {
    return asOwner<Audited>(
      "SELECT action, actor_id, about_user_id, couple_id, subject_id FROM audit_event WHERE actor_id = $1 AND action = $2 ORDER BY id",
      [this.people[name], action],
    );
  }
}

/** Everybody who has nothing to do with a couple of Ines's; Sam does only where he sits in it. */
export const strangers = ["ben", "cleo", "olive", "sam", "nia"] as const satisfies Name[];
