/** What the journal is made of. Each can be deleted by itself. */
export const entryKinds = ["note", "letter", "draft", "soloDraft", "carried", "share", "rating", "soloRating"] as const;
export type EntryKind = (typeof entryKinds)[number];

interface Entry {
  id: string;
  at: Date;
  /** The repair, or what was done alone, that it belongs to; null for none. */
  repairId: string | null;
}

interface Written extends Entry {
  /** Null once the writer's key is gone, and the words with it. */
  text: string | null;
}

/** Something that one person wrote, rated or sent, as their own journal has it. */
export type JournalEntry =
  | (Written & { kind: "note" })
  /** Written to the coach alone. `readers` says whether that coach still may read it. */
  | (Written & { kind: "letter"; readers: { coach: boolean } })
  | (Written & { kind: "draft"; step: string; round: number })
  | (Written & { kind: "soloDraft"; step: string })
  /** Taken along from a rehearsal, for a repair that is still to come. */
  | (Written & { kind: "carried"; step: string })
  | (Written & {
      kind: "share";
      step: string;
      round: number;
      withdrawnAt: Date | null;
      /** Who besides the writer may read it now. */
      readers: { partner: boolean; coach: boolean };
    })
  | (Entry & { kind: "rating"; step: string; rating: number })
  | (Entry & { kind: "soloRating"; step: string; rating: number });

/** A repair, or what was done alone, by which a journal can be narrowed. */
export interface JournalRepair {
  repairId: string;
  /** Whether it is one of the couple's that this person can open. What was only begun isn't. */
  isJoint: boolean;
  /** Whether it is their own way through alone. */
  isSolo: boolean;
  /** The protocol's; null where it is no longer theirs to see. */
  title: string | null;
  beganAt: Date;
  finishedAt: Date | null;
  /** The words on its check-in scale, where it has its own. */
  scale: { low: string; middle: string; high: string } | null;
}
