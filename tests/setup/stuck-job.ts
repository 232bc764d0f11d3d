// A process that begins a job and never ends it, to be killed.
import { openJobQueue } from "@/lib/data/job-queue.ts";

const work = () => {
  process.stdout.write("begun");
  return new Promise(() => setInterval(() => undefined, 1_000));
};
openJobQueue(new Map([["ring", { cron: "0 0 1 1 *", work }]]), {
  pace: { look: 1, clock: 1, upkeep: 1, patience: 3, again: 1 },
  onTrouble: console.error,
});
