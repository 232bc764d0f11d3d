// Demo data, on the embedded default and in tests alone: once into a database that has no practice yet.
import { isAwaitingSetUp } from "@/lib/use-cases/joining/is-awaiting-set-up.ts";
import { playWorld } from "./demo/play-world.ts";
import { Stage } from "./demo/stage.ts";

const seed = 20_260_101;

if (await isAwaitingSetUp()) {
  const curtain = new Date();
  curtain.setUTCSeconds(0, 0);
  await playWorld(new Stage(curtain, seed));
}
process.exit(0);
