// npm run bench:live: how soon what one partner does shows on the pages of both and of their coach, with 1, 10 and 100 repairs
// watched by all three, on two server processes over one database. Prints one JSON line; see live-measure.ts for what is counted.
// It fails unless lost and doubled are 0 in each run.
import { measureLive } from "./measure-live.mjs";

await measureLive("live-measure.ts");
