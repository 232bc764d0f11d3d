import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { EntryKind, JournalEntry } from "@/lib/domain/journal/entry.ts";
import type { JournalQuery } from "@/lib/domain/journal/journal-query.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { deleteEntry } from "@/lib/use-cases/journal/delete-entry.ts";
import { readJournal } from "@/lib/use-cases/journal/read-journal.ts";
import { writeNote } from "@/lib/use-cases/journal/write-note.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { saveDraft } from "@/lib/use-cases/repair/save-draft.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

export const newest: JournalQuery = { repairId: null, older: null };

/** A couple in the middle of a repair, and what each of them finds in their journal, through the use cases. */
export class JournalPlay {
  readonly shareId = randomUUID();

  private constructor(readonly world: CoupleWorld) {}

  /** Sam and Alex checked in; Sam drafted something, and sent a part of it to Alex and to Ines. */
  static async begin(): Promise<JournalPlay> {
    const world = await CoupleWorld.build("nine-steps-to-healing");
    const play = new JournalPlay(world);
    const { a, b } = world;
    const begun = await beginRepair(await world.as(a), { assignmentId: world.assignmentId });
    if (!begun.ok) throw new Error(begun.reason);
    world.repairId = begun.repairId;
    await play.act(
      [a, { type: "name" }],
      [b, { type: "acknowledge" }],
      ...[a, b].flatMap((who): [string, Command][] => [
        [who, { type: "rate", rating: who === a ? 3 : 4, step: "regulate", moment: "before" }],
        [who, { type: "finishStep", step: "regulate" }],
        [who, { type: "finishStep", step: "intent" }],
      ]),
      [a, { type: "proposeOrder", first: "a", idea: "turns" }],
      [b, { type: "agreeOrder", first: "a" }],
    );
    world.wait(1);
    const draft = { repairId: world.repairId, step: "speak", round: 1, version: 0 } as const;
    await saveDraft(await world.as(a), { ...draft, text: "I felt alone. You never listen." });
    const { shareId } = play;
    await play.act([a, { type: "sendShare", shareId }, { text: "I felt alone.", toCoach: world.coach }]);
    return play;
  }

  async act(...steps: [who: string, command: Command, more?: { text: string; toCoach: string }][]): Promise<void> {
    for (const [who, command, more] of steps) {
      expect(await this.world.act(who, command, more ?? {}), command.type).toEqual({ ok: true });
    }
  }

  async journalOf(userId: string, query: JournalQuery = newest) {
    return readJournal(await this.world.as(userId), { coupleId: this.world.coupleId, ...query });
  }

  async entryOf<Kind extends EntryKind>(userId: string, kind: Kind) {
    const { entries } = await this.journalOf(userId);
    return entries.find((entry): entry is Extract<JournalEntry, { kind: Kind }> => entry.kind === kind);
  }

  async note(userId: string, text = "Only for me.", key: string = randomUUID()) {
    return writeNote(await this.world.as(userId), { coupleId: this.world.coupleId, key, text });
  }

  async remove(userId: string, kind: EntryKind, id: string, key: string = randomUUID()) {
    return deleteEntry(await this.world.as(userId), { kind, id, key });
  }

  /** What was audited in this couple, by whom and about whom. */
  async audited(action: string) {
    return asOwner("SELECT actor_id, about_user_id FROM audit_event WHERE action = $1 AND couple_id = $2", [
      action,
      this.world.coupleId,
    ]);
  }
}
