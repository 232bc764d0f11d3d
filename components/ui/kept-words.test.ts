import { expect, test } from "vitest";
import { keepWords, keptWords, markSent, sentPlace, wordsBack } from "./kept-words.ts";

function emptyStore() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (place: string) => kept.get(place) ?? null,
    setItem: (place: string, value: string) => void kept.set(place, value),
    removeItem: (place: string) => void kept.delete(place),
  };
}

test("words wait as they were last written, and only while there are any", () => {
  const store = emptyStore();
  keepWords(store, "p", "One");
  keepWords(store, "p", "One two");
  expect(keptWords(store, "p")).toBe("One two");
  keepWords(store, "p", " ");
  expect(store.kept.size).toBe(0);
});

test("what was sent is given back until it is taken away, which takes nothing that was written after it", () => {
  const store = emptyStore();
  keepWords(store, "p", "First");
  markSent(store, "p");
  expect(keptWords(store, "p")).toBe("First");
  keepWords(store, "p", "Second");
  store.removeItem(sentPlace("p"));
  expect(keptWords(store, "p")).toBe("Second");
});

test("sent a second time, nothing of the first is lost", () => {
  const store = emptyStore();
  keepWords(store, "p", "First");
  markSent(store, "p");
  markSent(store, "p");
  expect(keptWords(store, "p")).toBe("First");
});

test.each(["{", '{"text":3}', "null"])("a spoilt copy %s is no words", (copy) => {
  const store = emptyStore();
  store.setItem("p", copy);
  expect(keptWords(store, "p")).toBe("");
});

test("a browser that keeps nothing is no trouble", () => {
  const full = {
    ...emptyStore(),
    setItem: () => {
      throw new Error("full");
    },
  };
  keepWords(full, "p", "One");
  markSent(null, "p");
  expect(keptWords(null, "p")).toBe("");
});

test("into a box that was drawn with words come back only others, and what says the same is gone", () => {
  const store = emptyStore();
  keepWords(store, "p", "Other words");
  expect(wordsBack(store, "p", "The words")).toBe("Other words");
  markSent(store, "p");
  expect(wordsBack(store, "p", "The words")).toBe("Other words");
  expect(wordsBack(store, "p", "Other words ")).toBe("");
  expect(store.kept.size).toBe(0);
});
