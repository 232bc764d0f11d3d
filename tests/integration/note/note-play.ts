import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { WriteNote } from "@/lib/domain/note/note-form.ts";
import { addressees } from "@/lib/domain/note/note-kind.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { readNotes } from "@/lib/use-cases/note/read-notes.ts";
import { writeNote } from "@/lib/use-cases/note/write-note.ts";
import { type Name, PracticeWorld } from "@/tests/setup/practice-world.ts";

/** Notes about one couple of Ines's, written and read through the use cases. */
export class NotePlay {
  constructor(
    readonly world: PracticeWorld,
    readonly coupleId: string,
  ) {}

  /** About Sam and Alex, who have both joined. */
  static async begin(): Promise<NotePlay> {
    const world = await PracticeWorld.build();
    const play = new NotePlay(world, await world.couple());
    await world.join("sam", "alex");
    world.notified.length = 0;
    world.announced.length = 0;
    return play;
  }

  noteFor(to: WriteNote["to"], text = `Words for ${to}.`): WriteNote {
    return { noteId: randomUUID(), coupleId: this.coupleId, to, text };
  }

  async write(note: WriteNote) {
    return writeNote(await this.world.as("ines"), note);
  }

  async notesOf(name: Name) {
    return readNotes(await this.world.as(name), { coupleId: this.coupleId });
  }

  /** What a partner finds on their home page, word by word. */
  async readBy(name: Name): Promise<string[]> {
    const { couples } = await readHome(await this.world.as(name));
    return couples.flatMap(({ notes }) => notes.map(({ text }) => text));
  }

  /** One of each kind, an hour apart. */
  async writeEach(): Promise<Record<WriteNote["to"], WriteNote>> {
    const notes = Object.fromEntries(addressees.map((to) => [to, this.noteFor(to)]));
    for (const note of Object.values(notes)) {
      this.world.wait(1);
      expect(await this.write(note)).toEqual({ ok: true });
    }
    return notes as Record<WriteNote["to"], WriteNote>;
  }
}
