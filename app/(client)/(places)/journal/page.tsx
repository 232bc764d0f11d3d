import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { JournalList } from "@/components/journal/journal-list.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { listJournals } from "@/lib/use-cases/journal/list-journals.ts";
import NothingHere from "../not-found.tsx";

export const metadata: Metadata = { title: { absolute: "Rejoin" } };

export default found(async function JournalsPage() {
  const journals = await read(listJournals, undefined);
  const [only, ...others] = journals;
  if (only && others.length === 0) redirect(`/journal/${only.coupleId}` as Route);
  if (only) return <JournalList journals={journals} />;
  return (
    <Stack gap="loose">
      <PageHeader title="Your journal" />
      <EmptyState title="Nothing here yet">
        <p>A journal begins when a coach invites you. The link in your mail brings you here.</p>
      </EmptyState>
    </Stack>
  );
}, NothingHere);
