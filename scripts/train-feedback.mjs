// npm run train:feedback: makes the second reader's weights anew from the labelled drafts. The same drafts make the same weights.
import { writeFileSync } from "node:fs";
import { draftsToLearnFrom } from "../tests/setup/feedback/drafts-to-learn-from.ts";
import { train } from "../tests/setup/feedback/train.ts";

const weights = train(draftsToLearnFrom());
const file = new URL("../lib/domain/feedback/second-reader/weights.json", import.meta.url);
const inline = (list) => JSON.stringify(JSON.parse(list)).replaceAll(",", ", ");
writeFileSync(file, `${JSON.stringify(weights, null, 2).replace(/\[[^\]]*\]/g, inline)}\n`);
