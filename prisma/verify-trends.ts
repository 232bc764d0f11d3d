// Tells anew from the logs what is counted for trends, and compares it with what is kept. --rebuild: writes anew what differs.
// Prints ids and names, and never a number of anybody's.
import { reconcileBridge } from "@/lib/use-cases/trend/reconcile-bridge.ts";

const rebuild = process.argv.includes("--rebuild");
const { differences, rebuilt } = await reconcileBridge({ rebuild });
for (const where of differences) console.log(where);
console.log(`differences: ${differences.length}${rebuild ? `, rebuilt: ${rebuilt}` : ""}`);
process.exit(differences.length ? 1 : 0);
