import { expect, test } from "vitest";
import { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";
import { nudgesFor } from "./whisper-nudges.ts";

const room = () => new RehearsalPlay().toLive("friend", "coach");

function whispered(play: RehearsalPlay): string {
  const lineId = play.nextLine();
  play.do("coach", { type: "whisper", lineId, praise: true });
  return lineId;
}

test("a whisper stays while somebody answers, until the rehearser speaks again", () => {
  const play = room().says("me");
  const lineId = whispered(play);
  expect(nudgesFor(play.view("me")).whisper?.lineId).toBe(lineId);
  play.says("friend");
  expect(nudgesFor(play.view("me")).whisper?.lineId).toBe(lineId);
  play.says("me");
  expect(nudgesFor(play.view("me")).whisper).toBeNull();
});

test("the last one counts, of whispers and of hints", () => {
  const play = room();
  whispered(play);
  const last = whispered(play);
  play.do("coach", { type: "hint", kind: "breathe" }).do("me", { type: "hint", kind: "own" });
  const { whisper, hint } = nudgesFor(play.view("me"));
  expect(whisper?.lineId).toBe(last);
  expect(hint?.kind).toBe("own");
});

test("what was whispered on another way doesn’t come along", () => {
  const play = room().talk(3);
  whispered(play);
  play.do("me", { type: "rewind", to: 2, branch: 1 });
  expect(nudgesFor(play.view("me")).whisper).toBeNull();
  play.do("me", { type: "switchBranch", to: 1 });
  expect(nudgesFor(play.view("me")).whisper).not.toBeNull();
});

test("they are for the one who practises", () => {
  const play = room();
  whispered(play);
  for (const who of ["coach", "friend"]) expect(nudgesFor(play.view(who))).toEqual({ whisper: null, hint: null });
});
