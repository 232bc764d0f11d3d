import type { Metadata } from "next";
import { CoupleList, EndedWork } from "@/components/home/couple-list.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import NothingHere from "../not-found.tsx";
import { CouplePage } from "./couple-page.tsx";

export const metadata: Metadata = { title: { absolute: "Rejoin" } };

export default found(async function HomePage() {
  const { couples, ended } = await read(readHome, undefined);
  const [only, ...others] = couples;
  if (!only) {
    return (
      <Stack gap="loose">
        <PageHeader title="Home" />
        <EndedWork ended={ended} />
        {ended.length ? null : (
          <EmptyState title="There is nothing here for you yet">
            <p>When a coach invites you, the link in your mail brings you here.</p>
          </EmptyState>
        )}
      </Stack>
    );
  }
  return (
    <Stack gap="loose">
      {others.length === 0 ? (
        <CouplePage couple={only} />
      ) : (
        <CoupleList
          couples={couples.map(({ coupleId, practiceName, names }) => ({ coupleId, practiceName, other: names.other }))}
        />
      )}
      <EndedWork ended={ended} />
    </Stack>
  );
}, NothingHere);
