import { dropCopies } from "@/lib/domain/draft/device-copy.ts";

/** What became of saving a draft. */
export type DraftSaved =
  | { ok: true; version: number }
  | { ok: false; reason: "newer-elsewhere"; text: string; version: number }
  | { ok: false; reason: "signed-out" | "refused" };

export interface Draft {
  text: string;
  version: number;
}

/** What a draft is kept under, by field: a repair, a step and a round, or somebody's solo and a step. */
export type DraftPlace = Readonly<Record<string, string | number>>;

export type SaveDraftAction = (draft: DraftPlace & Draft) => Promise<DraftSaved>;

/** What is true of the words on the screen right now. */
export type DraftStatus =
  | { kind: "empty" }
  | { kind: "saving" }
  | { kind: "saved" }
  /** The server couldn't be reached. `here`: a copy is on this device until it can. */
  | { kind: "noSignal"; here: boolean }
  | { kind: "signedOut"; here: boolean }
  | { kind: "refused" }
  /** Another device wrote a newer version: the person picks. */
  | { kind: "elsewhere"; theirs: Draft };

export interface DraftKeeperOptions {
  saved: Draft;
  save: (draft: Draft) => Promise<DraftSaved>;
  /** Where words wait that the server doesn't have yet; null where the browser allows none. */
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
  /** One place a person and draft. */
  place: string;
  onStatus: (status: DraftStatus) => void;
}

const pauseBeforeSaving = 600;
const pauseBeforeRetrying = 5_000;

/**
 * Keeps a draft on the server as it is written, one save at a time. A copy stays on the device only while the server
 * doesn't have the words, for a week at most and until its writer signs out: the phone may be shared.
 */
export class DraftKeeper {
  private text: string;
  private version: number;
  private savedText: string;
  private saving: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private conflict: Draft | null = null;

  constructor(private readonly options: DraftKeeperOptions) {
    this.text = options.saved.text;
    this.savedText = options.saved.text;
    this.version = options.saved.version;
  }

  /** Words of an earlier visit that never reached the server. Gives the text to go on with. */
  restore(): string {
    const { storage, place } = this.options;
    const copy = readCopy(storage?.getItem(place) ?? null);
    if (!copy || copy.text === this.savedText) {
      this.forget();
      return this.text;
    }
    this.text = copy.text;
    if (copy.version < this.version) {
      this.meet({ text: this.savedText, version: this.version });
    } else {
      this.later(0);
    }
    return this.text;
  }

  /** The person changed the words. */
  change(text: string): void {
    this.text = text;
    if (this.conflict) {
      this.keepHere();
      return;
    }
    this.keepHere();
    this.options.onStatus({ kind: "saving" });
    this.later(pauseBeforeSaving);
  }

  /** Saves now what isn't saved yet. Whether the server has every word. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.saving;
    if (this.conflict) return false;
    if (this.text === this.savedText) return true;
    this.saving = this.saveOnce();
    const isSaved = await this.saving;
    this.saving = null;
    // More may have been written meanwhile.
    return isSaved && this.text !== this.savedText ? this.flush() : isSaved;
  }

  /** Takes the words of the other device instead of these. Gives them. */
  takeTheirs(): string {
    if (this.conflict) {
      this.text = this.conflict.text;
      this.savedText = this.conflict.text;
      this.version = this.conflict.version;
      this.conflict = null;
      this.forget();
      this.options.onStatus({ kind: "saved" });
    }
    return this.text;
  }

  /** Keeps these words, over those of the other device. */
  async keepMine(): Promise<boolean> {
    if (this.conflict) {
      this.version = this.conflict.version;
      this.savedText = this.conflict.text;
      this.conflict = null;
    }
    return this.flush();
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private async saveOnce(): Promise<boolean> {
    const { save, onStatus } = this.options;
    const text = this.text;
    onStatus({ kind: "saving" });
    const saved = await save({ text, version: this.version }).catch(() => null);
    if (saved === null) {
      onStatus({ kind: "noSignal", here: this.isHere() });
      this.later(pauseBeforeRetrying);
      return false;
    }
    if (saved.ok) {
      this.version = saved.version;
      this.savedText = text;
      if (this.text === text) {
        this.forget();
        onStatus({ kind: "saved" });
      }
      return true;
    }
    if (saved.reason === "newer-elsewhere") {
      this.meet({ text: saved.text, version: saved.version });
    } else if (saved.reason === "signed-out") {
      onStatus({ kind: "signedOut", here: this.isHere() });
    } else {
      // The copy stays, for whoever wrote it to find where the page says that it is over.
      onStatus({ kind: "refused" });
    }
    return false;
  }

  private meet(theirs: Draft): void {
    this.conflict = theirs;
    this.keepHere();
    this.options.onStatus({ kind: "elsewhere", theirs });
  }

  private keepHere(): void {
    const { storage, place } = this.options;
    try {
      storage?.setItem(place, JSON.stringify({ text: this.text, version: this.version, at: Date.now() }));
    } catch {
      // full, or not allowed
    }
  }

  /** Whether the words are on the device. Signing out takes them away, and a save under way doesn't bring them back. */
  private isHere(): boolean {
    const { storage, place } = this.options;
    return readCopy(storage?.getItem(place) ?? null)?.text === this.text;
  }

  private forget(): void {
    this.options.storage?.removeItem(this.options.place);
  }
}

/** The device's own store, where it allows one; copies that waited too long are gone from it. */
export function deviceStorage(): Storage | null {
  try {
    const storage = window.localStorage;
    dropCopies(storage, Date.now());
    return storage;
  } catch {
    return null;
  }
}

function readCopy(stored: string | null): Draft | null {
  if (stored === null) return null;
  try {
    const { text, version } = JSON.parse(stored) as Partial<Draft>;
    return typeof text === "string" && typeof version === "number" ? { text, version } : null;
  } catch {
    return null;
  }
}
