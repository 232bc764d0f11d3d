import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { at } from "@/scripts/run.mjs";

/** Runs `npm run -s feedback` with this on its standard input. */
async function feedback(input: string) {
  const child = spawn("npm", ["run", "-s", "feedback"], { cwd: at(), stdio: "pipe" });
  child.stdin.end(input);
  const [answered, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  // Each answer ends its own line, the last as well.
  const lines = answered.split("\n");
  expect(lines.pop()).toBe("");
  return { answers: lines.map((line) => JSON.parse(line) as unknown), complained, code: code as number };
}

const line = (role: string, step: string, said: string) => JSON.stringify({ role, step, text: said });
const calm = { category: null, safety: false };

test("one answer for one draft, in order, whatever stands between them", { timeout: 60_000 }, async () => {
  const asked: [string, unknown][] = [
    [line("speaker", "speak", "You always walk off mid-talk."), { ...calm, category: "blame" }],
    [line("speaker", "speak", "I always tense up when plans change."), calm],
    [line("speaker", "speak", "You did it to punish me."), { ...calm, category: "mind-reading" }],
    ["not json", { ...calm, error: "not JSON" }],
    [line("speaker", "speak", "Here comes the victim again."), { ...calm, category: "contempt" }],
    [line("speaker", "speak", "I feel manipulated."), { ...calm, category: "pseudo-feeling" }],
    ["", { ...calm, error: "not JSON" }],
    [line("both", "own", "Sorry, but you started it."), { ...calm, category: "hollow-apology" }],
    [line("listener", "reassure", "I'll never hurt you again."), { ...calm, category: "false-reassurance" }],
    [line("speaker", "intent", "I don't want to be alive any more."), { category: null, safety: true }],
    [line("coach", "speak", "Well."), { ...calm, error: expect.stringMatching(/^role: /) }],
    ["null", { ...calm, error: expect.stringMatching(/\w/) }],
    [line("listener", "listen", "You felt stupid, and that hurt."), calm],
  ];
  // The last line needn't be ended, and lines may end as they do elsewhere.
  const { answers, complained, code } = await feedback(asked.map(([draft]) => draft).join("\r\n"));
  expect(answers).toEqual(asked.map(([, answer]) => answer));
  expect(complained.match(/^Line \d+/gm)).toEqual(["Line 4", "Line 7", "Line 11", "Line 12"]);
  expect(code).toBe(0);
});

test("nothing asked is nothing answered", { timeout: 60_000 }, async () => {
  expect(await feedback("")).toEqual({ answers: [], complained: "", code: 0 });
});

test("more than a pipe holds at once comes out whole", { timeout: 60_000 }, async () => {
  const drafts = Array.from({ length: 3_000 }, (_, index) =>
    index % 500 === 7 ? line("both", "own", "I'm sorry I shouted; that's mine.") : "",
  );
  const { answers } = await feedback(`${drafts.join("\n")}\n`);
  expect(answers).toEqual(drafts.map((draft) => (draft ? calm : { ...calm, error: "not JSON" })));
});
