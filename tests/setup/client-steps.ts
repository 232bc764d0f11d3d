import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import { signConsent } from "@/lib/use-cases/consent/sign-consent.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import type { calmAnswers, Name, PracticeWorld } from "./practice-world.ts";

/** Has somebody sign both texts, as they stand. */
export async function sign(world: PracticeWorld, name: Name, coupleId: string): Promise<void> {
  const context = await world.as(name);
  const { policy } = await readCoupleFrame(context, { coupleId });
  await signConsent(context, { coupleId, kind: "secretsPolicy", wording: policy.id });
  await signConsent(context, { coupleId, kind: "dataUse", wording: dataUseVersion });
}

/** Has somebody do everything that comes before the work itself. */
export async function makeReady(
  world: PracticeWorld,
  name: Name,
  coupleId: string,
  answers: Partial<typeof calmAnswers> = {},
): Promise<void> {
  await sign(world, name, coupleId);
  await world.answer(name, coupleId, answers);
}
