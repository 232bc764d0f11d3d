// npm run bench:rooms: how soon what one does in a rehearsal shows to the others, with 100 rooms of a rehearser, a coach and a
// friend at once, on two server processes over one database; against a bare NOTIFY on its way through plain servers to as many
// readers at the same time. Prints one JSON line; see rooms-measure.ts for what is counted, and docs/operations.md for
// what it was. Bars: p95OverNotify at most 3, rejoinP95Ms below 5000; it fails unless lost and doubled are 0.
import { measureLive } from "./measure-live.mjs";

await measureLive("rooms-measure.ts");
