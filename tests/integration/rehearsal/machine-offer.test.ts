import { beforeEach, expect, test } from "vitest";
import { machineAt } from "@/lib/delivery/machine.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { readMachineOffer } from "@/lib/use-cases/rehearsal/read-machine-offer.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

let world: CoupleWorld;
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
  // Nobody answers there, and nobody is asked.
  world.machine = machineAt({ url: "http://127.0.0.1:9/v1", key: null, model: "small" }, 100);
});

const offered = async (userId: string) => readMachineOffer(await world.as(userId), { coupleId: world.coupleId });
const allow = (host: string | null) =>
  asOwner("UPDATE practice SET machine_host = $2 WHERE id = $1", [world.practiceId, host]);

test("a machine is offered to both kinds of people once the practice switched that very one on", async () => {
  expect([await offered(world.a), await offered(world.coach)]).toEqual([{ host: null }, { host: null }]);
  await allow("127.0.0.1:10");
  expect(await offered(world.a)).toEqual({ host: null });
  const host = world.machine?.host ?? "";
  await allow(host);
  expect([await offered(world.a), await offered(world.coach)]).toEqual([{ host }, { host }]);
});

test("somebody else's couple is nobody's to ask about", async () => {
  const other = await CoupleWorld.build("art-of-repair");
  await expect(offered(other.a)).rejects.toThrow(NotFound);
  await expect(offered(other.coach)).rejects.toThrow(NotFound);
});
