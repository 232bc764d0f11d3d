import { keptWords } from "@/components/ui/kept-words.ts";
import { copyPlace } from "@/lib/domain/draft/device-copy.ts";

const lookingBack = "looking-back";

/** Where what somebody writes in one part of looking back waits on their device until it was taken. */
export const notePlace = (writer: string, rehearsalId: string, part: string): string =>
  copyPlace(writer, { rehearsalId, of: lookingBack, part });

const isNote = (place: string): boolean => place.includes(`:${lookingBack}:`);

/** What a store of a device has to be able to do here: its places are its own keys. */
type NoteStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * What somebody wrote for the looking back, below `within`, and nobody took. What was taken goes from the device.
 *
 * @param taken What stands on the page as theirs.
 */
export function untakenNotes(store: NoteStore, within: string, taken: readonly string[]): string[] {
  const stands = new Set(taken.map((text) => text.trim()));
  const waiting = new Set<string>();
  for (const place of Object.keys(store)) {
    if (!place.startsWith(within) || !isNote(place)) continue;
    const text = keptWords(store, place).trim();
    if (stands.has(text)) store.removeItem(place);
    else if (text) waiting.add(text);
  }
  return [...waiting];
}

/** Takes off the device what waits below `within`: what was about to be said, or what was written for the looking back. */
export function forgetWords(store: NoteStore, within: string, which: "said" | "notes"): void {
  for (const place of Object.keys(store)) {
    if (place.startsWith(within) && isNote(place) === (which === "notes")) store.removeItem(place);
  }
}
