import type { Route } from "next";
import { Icon } from "@/components/ui/icon.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import type { TableQuery } from "./table-query.ts";

interface TablePagerProps {
  query: TableQuery;
  pageSize: number;
  total: number;
  /** What is counted, one and many, such as ["couple", "couples"]. */
  unit: readonly [one: string, many: string];
  hrefFor: (query: TableQuery) => Route;
}

/** Which rows these are, said aloud when they change, and the way to the ones before and after. */
export function TablePager({ query, pageSize, total, unit, hrefFor }: TablePagerProps) {
  const start = (query.page - 1) * pageSize;
  const end = Math.min(start + pageSize, total);
  const words = total === 1 ? unit[0] : unit[1];
  const range = start < total && total > pageSize ? `${start + 1}–${end} of ${total}` : String(total);
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 font-sans text-sm">
      <p role="status" className="text-muted tabular-nums">
        {range} {words}
      </p>
      {total > pageSize ? (
        <nav aria-label="Pages" className="flex gap-2 print:hidden">
          {query.page > 1 ? (
            <LinkButton size="compact" rel="prev" prefetch={false} href={hrefFor({ ...query, page: query.page - 1 })}>
              <Icon name="back" className="size-4" />
              Previous
            </LinkButton>
          ) : null}
          {end < total ? (
            <LinkButton size="compact" rel="next" prefetch={false} href={hrefFor({ ...query, page: query.page + 1 })}>
              Next
              <Icon name="forward" className="size-4" />
            </LinkButton>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
