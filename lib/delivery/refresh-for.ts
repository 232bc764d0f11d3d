import "server-only";
import { refresh } from "next/cache";

/**
 * Draws the page of an action afresh, around what was typed: a refusal often means that it is behind. Only for who is
 * still there: to somebody who was signed out meanwhile the page would be gone, with what it says of that and with
 * what they wrote on it.
 */
export async function refreshFor(person: () => Promise<object | null>): Promise<void> {
  if (await person()) refresh();
}
