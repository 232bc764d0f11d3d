import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { csvOf } from "@/components/trends/panel-csv.ts";
import { panelsOf } from "@/components/trends/panels-of.ts";
import { sourcesOf } from "@/components/trends/sources-of.ts";
import { readTrendsView } from "@/components/trends/trends-view.ts";
import { read } from "@/lib/delivery/read.ts";
import { readProtocol } from "@/lib/use-cases/protocol/read-protocols.ts";
import { readTrends } from "@/lib/use-cases/trend/read-trends.ts";
import { askedOf } from "../asked-of.ts";

/** One table of the page as a file, for whoever may see the page. Its name says nothing of what is in it. */
export async function GET(request: NextRequest) {
  const { panel: wanted, ...params } = Object.fromEntries(request.nextUrl.searchParams);
  const view = readTrendsView(params);
  const page = await read(readTrends, askedOf(view));
  const { protocolId } = page;
  if (protocolId === null || view.scope === null) notFound();
  const { protocol } = await read(readProtocol, { protocolId });
  const source = sourcesOf(page, protocol)[view.scope];
  const panel = source && panelsOf(view.scope, source).find(({ id }) => id === wanted);
  if (!panel) notFound();
  return new Response(csvOf(panel.table), {
    headers: {
      "cache-control": "no-store",
      "content-disposition": 'attachment; filename="table.csv"',
      "content-type": "text/csv; charset=utf-8",
    },
  });
}
