import type { Metadata } from "next";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn } from "@/lib/delivery/read.ts";
import { rehearsalSteps } from "@/lib/domain/rehearsal/setting.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import NothingHere from "../not-found.tsx";
import { ForOneself } from "./for-oneself.tsx";
import { ForPartner } from "./for-partner.tsx";
import { WhichCouple } from "./which-couple.tsx";
import { WhichWork } from "./which-work.tsx";

// The same on every page that a client may have open, since a tab's title can be read over a shoulder.
export const metadata: Metadata = { title: { absolute: "Rejoin" } };

const one = (value: string | string[] | undefined): string => [value ?? ""].flat()[0] ?? "";

/** `couple`: which work it belongs to; `step`: what it is to begin with; `scenario`: from the coach's library; `q`: a search. */
export default found(async function NewRehearsalPage({ searchParams }: PageProps<"/rehearsals/new">) {
  const { memberships, seats } = (await currentActor()) ?? (await askToSignIn());
  const query = await searchParams;
  const coupleId = one(query.couple);
  const scenarioId = one(query.scenario);
  const steps = rehearsalSteps.filter((step) => step === query.step);
  if (seats.some((seat) => seat.coupleId === coupleId)) return <ForOneself coupleId={coupleId} steps={steps} />;
  if (coupleId) return <ForPartner coupleId={coupleId} steps={steps} scenarioId={scenarioId} />;
  if (memberships.length === 0) return <WhichWork seats={seats} step={one(query.step)} />;
  return <WhichCouple search={one(query.q)} scenarioId={scenarioId} />;
}, NothingHere);
