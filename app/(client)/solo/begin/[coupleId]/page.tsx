import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { BeginSolo } from "@/components/solo/begin-solo.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { dayWords } from "@/lib/domain/time/words.ts";
import { knownZone } from "@/lib/domain/time/zone.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { readSoloPlace } from "@/lib/use-cases/solo/read-solo-place.ts";
import NothingHere from "../../not-found.tsx";
import { beginAction } from "./actions.ts";

// The same on every page, since a tab's title can be read over a shoulder.
export const metadata: Metadata = { title: { absolute: "Rejoin" } };

export default found(async function BeginSoloPage({ params }: PageProps<"/solo/begin/[coupleId]">) {
  const { coupleId } = await params;
  const { standing, openId, other, shownTo, offers, closed } = await read(readSoloPlace, { coupleId });
  if (standing && standing.kind !== "ready") redirect(`/welcome/${coupleId}` as Route);
  if (openId) redirect(`/solo/${openId}` as Route);
  const person = (await currentPerson()) ?? (await askToSignIn());
  const now = new Date();
  const zone = knownZone(person.timeZone);
  return (
    <BeginSolo
      other={other ?? "the other person"}
      shownTo={shownTo}
      offers={offers}
      closed={closed.map(({ soloId, begunAt }) => ({ soloId, when: dayWords(begunAt, now, zone) }))}
      begin={beginAction}
    />
  );
}, NothingHere);
