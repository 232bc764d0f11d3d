// npm run test:mutations: takes the engine's rules away one at a time and prints which test noticed. npm run test:mutations -- 8 9:
// those of some guards. -- sample: as few as npm test tries.
import { ended, main, start } from "./run.mjs";
import { install } from "./setup.mjs";

await main(async () => {
  await install();
  return ended(start(process.execPath, ["--import=tsx", "tests/deep/run-mutations.ts", ...process.argv.slice(2)]));
});
