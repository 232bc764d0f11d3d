import type { Metadata } from "next";
import { ConfidenceScreen } from "@/components/rehearsal/confidence-screen.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { knownZone } from "@/lib/domain/time/zone.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { listOwnRehearsals } from "@/lib/use-cases/rehearsal/list-rehearsals.ts";
import NothingHere from "../not-found.tsx";

// The same on every page, since a tab's title can be read over a shoulder.
export const metadata: Metadata = { title: { absolute: "Rejoin" } };

export default found(async function ConfidencePage() {
  const { confidence } = await read(listOwnRehearsals, {});
  const person = (await currentPerson()) ?? (await askToSignIn());
  return <ConfidenceScreen points={confidence} now={new Date()} zone={knownZone(person.timeZone)} />;
}, NothingHere);
