import { beforeEach, expect, test } from "vitest";
import { keepWords, markSent } from "@/components/ui/kept-words.ts";
import { copyPlace } from "@/lib/domain/draft/device-copy.ts";
import { forgetWords, notePlace, untakenNotes } from "./kept-notes.ts";

/** A store whose places are its own keys, as a browser's are. */
class DeviceStore {
  [place: string]: unknown;
  getItem(place: string): string | null {
    const copy = this[place];
    return typeof copy === "string" ? copy : null;
  }
  setItem(place: string, copy: string): void {
    this[place] = copy;
  }
  removeItem(place: string): void {
    delete this[place];
  }
}

const within = copyPlace("kim", { rehearsalId: "r1" });
const turn = copyPlace("kim", { rehearsalId: "r1", name: "text" });
const note = notePlace("kim", "r1", "note");

let store: DeviceStore;
beforeEach(() => {
  store = new DeviceStore();
  keepWords(store, turn, "What I was about to say");
  keepWords(store, note, "You kept breathing.");
});

test("a note that nobody took is given back, word for word, and what was about to be said is not", () => {
  expect(untakenNotes(store, within, [])).toEqual(["You kept breathing."]);
  expect(untakenNotes(store, within, ["Something else."])).toEqual(["You kept breathing."]);
});

test("one that was sent is given back once, until it stands on the page", () => {
  markSent(store, note);
  keepWords(store, notePlace("kim", "r1", "landed"), "The pause.");
  expect(untakenNotes(store, within, []).sort()).toEqual(["The pause.", "You kept breathing."]);
  expect(untakenNotes(store, within, ["You kept breathing. "])).toEqual(["The pause."]);
  expect(untakenNotes(store, within, [])).toEqual(["The pause."]);
});

test("of another rehearsal, or another person on this device, nothing is given back or taken away", () => {
  const others = [notePlace("kim", "r2", "note"), notePlace("ines", "r1", "note")];
  for (const place of others) keepWords(store, place, "Of somebody else");
  expect(untakenNotes(store, within, ["Of somebody else"])).toEqual(["You kept breathing."]);
  forgetWords(store, within, "said");
  forgetWords(store, within, "notes");
  expect(Object.keys(store)).toEqual(others);
});

test("what was about to be said goes from the device, and takes no note along", () => {
  forgetWords(store, within, "said");
  expect(Object.keys(store)).toEqual([note]);
  forgetWords(store, within, "notes");
  expect(Object.keys(store)).toEqual([]);
});
