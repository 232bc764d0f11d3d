import { expect, test } from "vitest";
import { whisperOf } from "./whisper-form.ts";

test("what went well is read first", () => {
  expect(whisperOf({ well: " You paused. ", next: "Say what you felt." })).toEqual({
    text: "You paused.\n\nSay what you felt.",
    praise: true,
  });
});

test("one of the two is enough, and only what went well is praise", () => {
  expect(whisperOf({ well: "You paused." })).toEqual({ text: "You paused.", praise: true });
  expect(whisperOf({ well: "  ", next: "Slower." })).toEqual({ text: "Slower.", praise: false });
});

test("nothing written is no whisper", () => {
  expect(whisperOf({ well: ["a list"], next: undefined })).toEqual({ text: "", praise: false });
});
