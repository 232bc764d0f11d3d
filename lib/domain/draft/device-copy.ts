/** What the place of every copy of a draft on a device begins with. */
const copyPrefix = "rejoin-draft:";

/** Where a person's copy of a draft waits on a device until the server has the words. */
export const copyPlace = (writer: string, place: Readonly<Record<string, string | number>>): string =>
  `${copyPrefix}${writer}:${Object.values(place).join(":")}`;

/** The places, of all there are on a device, where words of this person wait. */
export const copiesOf = (writer: string, places: readonly string[]): string[] =>
  places.filter((place) => place.startsWith(`${copyPrefix}${writer}:`));

/** How long a copy may wait on a device, milliseconds. */
const longestWait = 7 * 24 * 60 * 60_000;

/** What a store of a device has to be able to do: its places are its own keys. */
export type CopyStore = Pick<Storage, "getItem" | "removeItem">;

function writtenAt(copy: string | null): number {
  try {
    const { at } = JSON.parse(copy ?? "{}") as { at?: unknown };
    return typeof at === "number" ? at : 0;
  } catch {
    return 0; // spoilt, and so nobody's any more
  }
}

/** Drops the copies that have waited too long by `now`, milliseconds, and all whose place begins with `gone`. */
export function dropCopies(store: CopyStore, now: number, gone: string | null = null): void {
  for (const place of Object.keys(store)) {
    if (!place.startsWith(copyPrefix)) continue;
    const isGone = gone !== null && place.startsWith(gone);
    if (isGone || now - writtenAt(store.getItem(place)) > longestWait) store.removeItem(place);
  }
}
