import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { makeWrappedKey } from "@/lib/data/seal.ts";
import { createCoupleSchema } from "@/lib/domain/couple/couple-form.ts";
import type { Notification } from "@/lib/domain/notification.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { createCouple } from "@/lib/use-cases/couple/create-couple.ts";
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

  private constructor() {
    const names = ["olive", "ines", "ben", "cleo", "sam", "alex", "nia"] as const;
    this.people = Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<Name, string>;
  }

  static async build(): Promise<PracticeWorld> {
    const world = new PracticeWorld();
    const content = (file: string): unknown => JSON.parse(readFileSync(new URL(file, protocols), "utf8"));
    const files = readdirSync(protocols).map((file) => ({ file, content: content(file) }));
    await publishProtocols({ now: world.now, newId: randomUUID }, files);
    for (const [name, id] of Object.entries(world.people)) {
      await asOwner(
        `INSERT INTO "user" (id, email, name, time_zone, created_at) VALUES ($1, $2, initcap($3), 'Europe/Paris', now())`,
        [id, world.email(name as Name), name],
      );
      const { wrapped, keyVersion } = makeWrappedKey(id);
      await asOwner("INSERT INTO person_key VALUES ($1, $2, $3, now())", [id, wrapped, keyVersion]);
    }
    await world.addPractice(world.practiceId, [
      ["olive", "owner"],
      ["ines", "coach"],
      ["ben", "coach"],
    ]);
    await world.addPractice(world.otherPracticeId, [["cleo", "coach"]]);
    return world;
  }

  private async addPractice(practiceId: string, members: [Name, "owner" | "coach"][]): Promise<void> {
    await asOwner("INSERT INTO practice (id, name, created_at) VALUES ($1, 'Quiet Harbour', now())", [practiceId]);
    await asOwner(
      "INSERT INTO secrets_policy (id, practice_id, version, kind, created_by, created_at) VALUES ($1, $2, 1, 'no_secrets', $3, now())",
      [randomUUID(), practiceId, this.people.olive],
    );
    for (const [name, role] of members) {
      await asOwner(
        "INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $3, $4::role, now())",
        [randomUUID(), practiceId, this.people[name], role],
      );
    }
  }

  email = (name: Name): string => `${name}.${this.people[name].slice(0, 8)}@example.test`;

  async as(name: Name): Promise<Context> {
    return {
      actor: await mintActor(this.people[name]),
      now: this.now,
      newId: randomUUID,
      notify: (notification) => this.notified.push(notification),
      announce: (coupleId) => this.announced.push(coupleId),
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

  async answer(name: Name, coupleId: string, answers: Partial<typeof calmAnswers> = {}): Promise<void> {
    await answerSafetyCheck(await this.as(name), { coupleId, ...calmAnswers, ...answers });
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
