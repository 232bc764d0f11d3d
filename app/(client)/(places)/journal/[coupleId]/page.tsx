import type { Metadata } from "next";
import { JournalScreen } from "@/components/journal/journal-screen.tsx";
import { ForgetKept } from "@/components/rehearsal/forget-kept.tsx";
import { sentPlace } from "@/components/ui/kept-words.ts";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { copyPlace } from "@/lib/domain/draft/device-copy.ts";
import { newsIn, parseJournalQuery } from "@/lib/domain/journal/journal-query.ts";
import { knownZone } from "@/lib/domain/time/zone.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { listJournals } from "@/lib/use-cases/journal/list-journals.ts";
import { readJournal } from "@/lib/use-cases/journal/read-journal.ts";
import NothingHere from "../../not-found.tsx";
import { deleteEntryAction, takeBackAction } from "../actions.ts";

// The same on every page, since a tab's title can be read over a shoulder.
export const metadata: Metadata = { title: { absolute: "Rejoin" } };

export default found(async function JournalPage({ params, searchParams }: PageProps<"/journal/[coupleId]">) {
  const { coupleId } = await params;
  const asked = await searchParams;
  const query = parseJournalQuery(asked);
  const journal = await read(readJournal, { coupleId, ...query });
  const journals = await read(listJournals, undefined);
  const person = (await currentPerson()) ?? (await askToSignIn());
  const form = asked.news === "written" ? "journal" : asked.news === "toCoach" ? "coach" : null;
  return (
    <>
      <ForgetKept gone={form && sentPlace(copyPlace(person.id, { coupleId, form }))} />
      <JournalScreen
        view={{
          ...journal,
          isOneOfSeveral: journals.length > 1,
          query: { ...query, repairId: journal.repair?.repairId ?? null },
          news: newsIn(asked),
          now: new Date(),
          zone: knownZone(person.timeZone),
          newId: () => crypto.randomUUID(),
          takeBack: takeBackAction,
          remove: deleteEntryAction,
        }}
      />
    </>
  );
}, NothingHere);
