// npm run -s feedback: reads drafts on standard input, one JSON object a line, {"role","step","text"}, and prints what each
// gets, one line for one line and in order: {"category":…,"safety":…}. A line that can't be read says so in "error".
import { createInterface } from "node:readline";
import { classify } from "../lib/domain/feedback/classify.ts";
import { readDraftLine } from "../lib/domain/feedback/draft-line.ts";

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  const { draft, error } = readDraftLine(line);
  if (error) console.error(`Line ${number}: ${error}`);
  const answer = draft ? classify(draft) : { category: null, safety: false, error };
  if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
    await new Promise((resolve) => process.stdout.once("drain", resolve));
}
