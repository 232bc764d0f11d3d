import type { Route } from "next";
import Link from "next/link";
import { classNames } from "@/components/ui/class-names.ts";
import { Icon } from "@/components/ui/icon.tsx";

interface SortHeaderProps {
  label: string;
  align: "start" | "end";
  sorted: "asc" | "desc" | false;
  /** The same table in this column's next order; null where it can't be ordered by. */
  href: Route | null;
}

const ariaSort = { asc: "ascending", desc: "descending" } as const;

/** A column's head: words, or a link to the table sorted by it. */
export function SortHeader({ label, align, sorted, href }: SortHeaderProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted ? ariaSort[sorted] : undefined}
      className={classNames(
        "px-3 text-sm font-medium text-muted first:pl-4 last:pr-4 @max-2xl:px-0 @max-2xl:first:pl-0",
        align === "end" ? "text-right" : "text-left",
        // Narrow, the heads stand above the blocks as ways to sort; one that can't sort says nothing there.
        href ? null : "py-2 @max-2xl:sr-only",
      )}
    >
      {href ? (
        <Link
          href={href}
          prefetch={false}
          scroll={false}
          className={classNames(
            "inline-flex min-h-11 items-center gap-1 no-underline hover:text-ink",
            align === "end" && "flex-row-reverse",
            sorted && "text-ink",
          )}
        >
          {label}
          <Icon
            name={sorted === "desc" ? "descending" : "ascending"}
            className={classNames("size-4", !sorted && "invisible")}
          />
        </Link>
      ) : (
        label
      )}
    </th>
  );
}
