// npm run db -- <command>: runs a command with the database up, such as `prisma migrate dev --name add-x`.
import { ended, main, Refusal, start } from "./run.mjs";
import { readSettings } from "./settings.mjs";
import { generate, install } from "./setup.mjs";

await main(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Refusal("Say what to run: npm run db -- prisma migrate status");
  const settings = readSettings();
  await install();
  await generate();
  const { openDatabase } = await import("./database.mjs");
  const ownerUrl = await openDatabase(settings);
  return ended(start(command, args, { env: { ...process.env, DATABASE_URL: ownerUrl } }));
});
