type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Where words wait once they were sent, until it is known that they were taken. */
export const sentPlace = (place: string): string => `${place}:sent`;

function textAt(store: Store | null, place: string): string {
  try {
    const { text } = JSON.parse(store?.getItem(place) ?? "{}") as { text?: unknown };
    return typeof text === "string" ? text : "";
  } catch {
    return ""; // spoilt
  }
}

/** The words that wait at a place: those being written, or else those that were sent and perhaps never taken. */
export const keptWords = (store: Store | null, place: string): string =>
  textAt(store, place) || textAt(store, sentPlace(place));

/**
 * The words to put back into a box that was drawn with `original`: those that wait, if they say anything else. What waits
 * and says the same was taken, and goes from the device.
 */
export function wordsBack(store: Store | null, place: string, original: string): string {
  const kept = keptWords(store, place);
  if (kept.trim() !== original.trim()) return kept;
  keepWords(store, place, "");
  return "";
}

/** Keeps the words as they stand now, over what was sent before. */
export function keepWords(store: Store | null, place: string, text: string): void {
  try {
    store?.removeItem(sentPlace(place));
    if (text.trim()) store?.setItem(place, JSON.stringify({ text, version: 0, at: Date.now() }));
    else store?.removeItem(place);
  } catch {
    // full, or not allowed
  }
}

/** They were sent: apart from what is written next, so that taking these away takes nothing newer. */
export function markSent(store: Store | null, place: string): void {
  try {
    const copy = store?.getItem(place);
    if (!store || !copy) return;
    store.setItem(sentPlace(place), copy);
    store.removeItem(place);
  } catch {
    // full, or not allowed
  }
}
