import { randomUUID } from "node:crypto";
import type { SoloCommand } from "@/lib/domain/solo/command.ts";
import { type ActedAlone, actInSolo } from "@/lib/use-cases/solo/act-in-solo.ts";
import { beginSolo } from "@/lib/use-cases/solo/begin-solo.ts";
import { readSolo, type SoloPage } from "@/lib/use-cases/solo/read-solo.ts";
import { saveSoloDraft } from "@/lib/use-cases/solo/save-solo-draft.ts";
import type { CoupleWorld } from "./couple-world.ts";

/** One person going on alone, through the use cases. */
export class SoloPlay {
  private constructor(
    readonly world: CoupleWorld,
    readonly userId: string,
    readonly soloId: string,
  ) {}

  static async begin(world: CoupleWorld, userId: string): Promise<SoloPlay> {
    const begun = await beginSolo(await world.as(userId), { assignmentId: world.assignmentId });
    if (!begun.ok) throw new Error(begun.reason);
    return new SoloPlay(world, userId, begun.soloId);
  }

  async act(command: SoloCommand, key: string = randomUUID()): Promise<ActedAlone> {
    return actInSolo(await this.world.wait(1).as(this.userId), { soloId: this.soloId, key, command });
  }

  async page(): Promise<SoloPage> {
    return readSolo(await this.world.as(this.userId), { soloId: this.soloId });
  }

  async write(text: string, version = 0) {
    const { view } = await this.page();
    return saveSoloDraft(await this.world.as(this.userId), { soloId: this.soloId, step: view.step, text, version });
  }

  /** One step on from wherever it stands. */
  async goOn(): Promise<void> {
    const acted = await this.act({ type: "goOn", from: (await this.page()).view.step });
    if (!acted.ok) throw new Error(acted.reason);
  }
}
