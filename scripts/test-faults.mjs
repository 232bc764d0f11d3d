// npm run test:faults: servers and Postgres killed in the middle of writes, a hundred times each. npm run test:faults -- 20: as often
// as that. npm test does it a few times.
import { main, Refusal, runCommand } from "./run.mjs";
import { build, generate, install } from "./setup.mjs";

await main(async () => {
  const [kills = "100"] = process.argv.slice(2);
  if (!/^[1-9]\d*$/.test(kills)) throw new Refusal(`Say how often to kill each, as a number, not "${kills}".`);
  await install();
  await generate();
  await build();
  await runCommand("vitest", ["run", "--project=faults"], { env: { ...process.env, FAULT_KILLS: kills } });
  return 0;
}, 10_000);
