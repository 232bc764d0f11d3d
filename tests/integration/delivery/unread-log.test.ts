import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { at } from "@/scripts/run.mjs";

test("a process whose log nobody reads any more goes on", async () => {
  const child = fork(at("tests/setup/says-what-it-hears.ts"), { execArgv: ["--import=tsx"], silent: true });
  const heard: unknown[] = [];
  const answer = async () => heard.push(await Promise.race([once(child, "message"), once(child, "exit")]));
  await answer();
  child.stdout?.destroy();
  child.stderr?.destroy();
  for (let times = 0; times < 3; times++) {
    child.send("a line");
    await answer();
  }
  expect(heard.flat().filter((each) => typeof each === "string")).toEqual(["ready", ...Array(3).fill("still here")]);
  child.kill();
});
