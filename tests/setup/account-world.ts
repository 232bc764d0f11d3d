import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/data/password.ts";
import { makeWrappedKey } from "@/lib/data/seal.ts";
import type { Notification } from "@/lib/domain/notification.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import type { Context, Surroundings } from "@/lib/use-cases/context.ts";
import { asOwner } from "./couple-world.ts";

export const goodPassword = "seven grey herons";

/** A person with an account of their own, and what they were sent. */
export class AccountWorld {
  readonly userId = randomUUID();
  readonly email = `sam.${this.userId.slice(0, 8)}@example.test`;
  readonly notified: Notification[] = [];
  now = new Date();

  static async build({ password = goodPassword as string | null } = {}): Promise<AccountWorld> {
    const world = new AccountWorld();
    const hash = password === null ? null : await hashPassword(password);
    await asOwner(
      `INSERT INTO "user" (id, email, name, password_hash, time_zone, created_at) VALUES ($1, $2, 'Sam', $3, 'UTC', now())`,
      [world.userId, world.email, hash],
    );
    const { wrapped, keyVersion } = makeWrappedKey(world.userId);
    await asOwner("INSERT INTO person_key VALUES ($1, $2, $3, now())", [world.userId, wrapped, keyVersion]);
    return world;
  }

  get surroundings(): Surroundings {
    return {
      now: this.now,
      newId: randomUUID,
      notify: (notification) => this.notified.push(notification),
      announce: () => undefined,
      afterwards: () => undefined,
      machine: null,
    };
  }

  async signedIn(): Promise<Context> {
    return { ...this.surroundings, actor: await mintActor(this.userId) };
  }

  wait(minutes: number): this {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
    return this;
  }

  /** How many of the person's sessions still hold. */
  async liveSessions(): Promise<number> {
    const rows = await asOwner("SELECT 1 FROM session WHERE user_id = $1 AND revoked_at IS NULL", [this.userId]);
    return rows.length;
  }

  /** What was audited of the person, oldest first. */
  async audited(): Promise<string[]> {
    const rows = await asOwner<{ action: string }>(
      "SELECT action FROM audit_event WHERE about_user_id = $1 ORDER BY id",
      [this.userId],
    );
    return rows.map(({ action }) => action);
  }
}
