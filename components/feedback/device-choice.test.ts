import { afterEach, expect, test, vi } from "vitest";
import { chooseOnDevice, deviceWantsTips } from "./device-choice.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a device remembers that somebody wants no tips, and nothing besides", () => {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  vi.stubGlobal("window", { localStorage });
  expect(deviceWantsTips()).toBe(true);
  chooseOnDevice(false);
  expect(deviceWantsTips()).toBe(false);
  expect([...kept]).toEqual([["rejoin-tips", "off"]]);
  chooseOnDevice(true);
  expect(deviceWantsTips()).toBe(true);
  expect(kept.size).toBe(0);
});

test("where the browser keeps nothing, tips come as for anybody", () => {
  vi.stubGlobal("window", {
    get localStorage() {
      throw new DOMException("not allowed");
    },
  });
  chooseOnDevice(false);
  expect(deviceWantsTips()).toBe(true);
});
