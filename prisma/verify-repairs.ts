// Tells every repair anew from its logs and compares what is kept of it. --rebuild: writes anew what differs. Prints ids and
// names of columns, and never a word.
import { mintActor } from "@/lib/session/mint-actor.ts";
import { listCouplesToVerify } from "@/lib/use-cases/repair/list-couples-to-verify.ts";
import { verifyCouple } from "@/lib/use-cases/repair/verify-couple.ts";

const rebuild = process.argv.includes("--rebuild");
let [repairs, differences, rebuilt] = [0, 0, 0];

for (const { coupleId, userId } of await listCouplesToVerify()) {
  const verified = await verifyCouple({ actor: await mintActor(userId), now: new Date() }, { coupleId, rebuild });
  for (const where of verified.differences) console.log(where);
  repairs += verified.repairs;
  differences += verified.differences.length;
  rebuilt += verified.rebuilt;
}

console.log(`repairs: ${repairs}, differences: ${differences}${rebuild ? `, rebuilt: ${rebuilt}` : ""}`);
process.exit(differences ? 1 : 0);
