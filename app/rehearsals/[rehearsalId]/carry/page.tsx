import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { CarryScreen } from "@/components/rehearsal/carry-screen.tsx";
import { carriable } from "@/components/rehearsal/debrief-parts.ts";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { readRehearsal } from "@/lib/use-cases/rehearsal/read-rehearsal.ts";
import NothingHere from "../../(list)/not-found.tsx";
import { carryAction } from "./actions.ts";

// The same on every page, since a tab's title can be read over a shoulder.
export const metadata: Metadata = { title: { absolute: "Rejoin" } };

/** Taking sentences along once it is over, for as long as there is a record. Nobody but the rehearser has any to take. */
export default found(async function CarryPage({ params }: PageProps<"/rehearsals/[rehearsalId]/carry">) {
  const { rehearsalId } = await params;
  const here = `/rehearsals/${rehearsalId}` as Route;
  const { view, words } = await read(readRehearsal, { rehearsalId });
  if (!view || carriable(view).length === 0) redirect(here);
  return (
    <CarryScreen after={{ rehearsalId, here, view, words, newId: () => crypto.randomUUID(), carry: carryAction }} />
  );
}, NothingHere);
