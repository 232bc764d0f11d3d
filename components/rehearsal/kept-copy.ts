/** What left the box, and under which lines: a second try has another, until the first is known to be lost. */
export interface SentWords {
  text: string;
  lines: readonly string[];
}

/** What waits on a device to be said, and what of it may have been said already. */
export interface KeptCopy {
  text: string;
  sent: SentWords | null;
}

/** Where nothing waits. */
export const unsaid: KeptCopy = { text: "", sent: null };

/** What was kept, or nothing. */
export function keptIn(storage: Pick<Storage, "getItem"> | null, place: string): KeptCopy {
  try {
    const { text, sent } = JSON.parse(storage?.getItem(place) ?? "{}") as Partial<KeptCopy>;
    return typeof text === "string" ? { text, sent: sent ?? null } : unsaid;
  } catch {
    return unsaid;
  }
}

/** Keeps it as any draft's copy, so that signing out asks about it and takes it along. */
export function keep(storage: Storage | null, place: string, copy: KeptCopy): void {
  try {
    if (copy.text) storage?.setItem(place, JSON.stringify({ ...copy, version: 0, at: Date.now() }));
    else storage?.removeItem(place);
  } catch {
    // full, or not allowed
  }
}

/** What is left to say once what was sent was taken: what was written meanwhile begins the next thing. */
export function afterSaid({ text, sent }: KeptCopy): KeptCopy {
  const said = sent?.text ?? "";
  return { text: text.startsWith(said) ? text.slice(said.length) : text, sent: null };
}

/** Whether what was sent stands on the page, answered or not. `stands`: the line of one's last words there. */
export const isSaid = ({ sent }: KeptCopy, stands: string | null): boolean =>
  stands !== null && (sent?.lines.includes(stands) ?? false);
