import type { Metadata } from "next";
import { AttentionRules } from "@/components/caseload/attention-rules.tsx";
import { CaseloadSearch } from "@/components/caseload/caseload-search.tsx";
import { CaseloadTable, type CaseloadTuple } from "@/components/caseload/caseload-table.tsx";
import { caseloadHref, caseloadShape, filterWords } from "@/components/caseload/caseload-view.ts";
import { FirstCouple } from "@/components/caseload/first-couple.tsx";
import { WroteToYou } from "@/components/caseload/wrote-to-you.tsx";
import { FilterLinks } from "@/components/data-table/filter-links.tsx";
import { TablePager } from "@/components/data-table/table-pager.tsx";
import { readTableQuery, type SearchParams, type TableQuery } from "@/components/data-table/table-query.ts";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { caseloadFilters } from "@/lib/domain/caseload/caseload-choices.ts";
import { caseloadPageSize, caseloadQuerySchema } from "@/lib/domain/caseload/caseload-query.ts";
import { joinNames } from "@/lib/domain/couple/names.ts";
import { stepNames } from "@/lib/domain/protocol/step-names.ts";
import { coarseWords } from "@/lib/domain/time/coarse-time.ts";
import { dueWords } from "@/lib/domain/time/due-words.ts";
import { type CaseloadPage as Caseload, readCaseload } from "@/lib/use-cases/caseload/read-caseload.ts";
import NothingHere from "../not-found.tsx";

export const metadata: Metadata = { title: "Caseload" };

function toTuple(row: Caseload["rows"][number], { now, timeZone }: Caseload): CaseloadTuple {
  const { coupleId, label, names, step, stepNumber, round, last, nextDue, standing, attention } = row;
  const roundWords = round !== null && round > 1 ? ` · round ${round}` : "";
  return [
    coupleId,
    label,
    // A couple that goes by its names says them once.
    joinNames(names) === label ? "" : joinNames(names),
    step ? stepNames[step] : "",
    step ? `${stepNumber ?? "–"} of 9${roundWords}` : "",
    last ? coarseWords[last] : "",
    nextDue ? dueWords(nextDue, now, timeZone) : "",
    standing,
    attention,
  ];
}

function choices(query: TableQuery) {
  const { show } = query.filters;
  const first = { label: "All", current: show === undefined, href: caseloadHref({ ...query, filters: {}, page: 1 }) };
  const rest = caseloadFilters.map((filter) => ({
    label: filterWords[filter],
    current: show === filter,
    href: caseloadHref({ ...query, filters: { show: filter }, page: 1 }),
  }));
  return [first, ...rest];
}

export default found(async function CaseloadPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = readTableQuery(await searchParams, caseloadShape);
  const caseload = await read(readCaseload, caseloadQuerySchema.parse({ ...query, show: query.filters.show ?? null }));
  const newCouple = (
    <LinkButton href="/couples/new" variant="primary">
      Take on a couple
    </LinkButton>
  );
  if (caseload.isEmpty) {
    return (
      <Stack gap="loose">
        <PageHeader title="Caseload" />
        <FirstCouple action={caseload.mayCreate ? newCouple : null} />
      </Stack>
    );
  }
  return (
    <Stack gap="regular">
      <PageHeader title="Caseload" actions={caseload.mayCreate ? newCouple : null} />
      <WroteToYou couples={caseload.wrote} />
      <Stack gap="snug">
        <CaseloadSearch query={query} />
        <FilterLinks label="Which couples" choices={choices(query)} />
      </Stack>
      {caseload.rows.length ? (
        <CaseloadTable rows={caseload.rows.map((row) => toTuple(row, caseload))} query={query} />
      ) : (
        <EmptyState
          title="No couple matches this view"
          action={
            <LinkButton href="/caseload" variant="quiet">
              Show all couples
            </LinkButton>
          }
        >
          <p>Try fewer letters in the search, or another filter.</p>
        </EmptyState>
      )}
      <TablePager
        query={query}
        pageSize={caseloadPageSize}
        total={caseload.total}
        unit={["couple", "couples"]}
        hrefFor={caseloadHref}
      />
      <AttentionRules />
    </Stack>
  );
}, NothingHere);
