import { CreateForWhom } from "@/components/rehearsal/create-for-whom.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { Button } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { read } from "@/lib/delivery/read.ts";
import { caseloadQuerySchema } from "@/lib/domain/caseload/caseload-query.ts";
import { joinNames } from "@/lib/domain/couple/names.ts";
import { readCaseload } from "@/lib/use-cases/caseload/read-caseload.ts";
import { newRehearsalAddress } from "./new-rehearsal-address.ts";

const longestSearch = 80;

/** For a coach who begins here rather than on a couple's page. */
export async function WhichCouple({ search, scenarioId }: { search: string; scenarioId: string }) {
  const sought = search.replaceAll("\0", "").trim().slice(0, longestSearch);
  const sort = { by: "label", direction: "asc" };
  const { rows, total } = await read(
    readCaseload,
    caseloadQuerySchema.parse({ search: sought, sort, show: null, page: 1 }),
  );
  return (
    <Stack gap="loose">
      <PageHeader
        title="Set up a rehearsal"
        lead="Whose is it? On the next page you choose which of the two."
        above={<Breadcrumb crumbs={[{ label: "Rehearsals", href: "/rehearsals" }]} />}
      />
      <search>
        <form method="get" action="/rehearsals/new" className="flex max-w-md items-end gap-3">
          {scenarioId ? <input type="hidden" name="scenario" value={scenarioId} /> : null}
          <TextField
            className="flex-1"
            type="search"
            label="Search couples and names"
            name="q"
            maxLength={longestSearch}
            defaultValue={sought}
            autoComplete="off"
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
      {rows.length ? (
        <CreateForWhom
          choices={rows.map(({ coupleId, label, names }) => ({
            coupleId,
            title: label,
            // A couple that goes by its names says them once.
            line: joinNames(names) === label ? null : joinNames(names),
            href: newRehearsalAddress(coupleId, { scenario: scenarioId }),
          }))}
        />
      ) : (
        <EmptyState title={sought ? "No couple goes by that" : "No couples yet"}>
          <p>{sought ? "Try fewer letters." : "Once you have taken on a couple, you can set up a rehearsal here."}</p>
        </EmptyState>
      )}
      {total > rows.length ? (
        <p className="text-muted">These are the first {rows.length}. Search to find another.</p>
      ) : null}
    </Stack>
  );
}
