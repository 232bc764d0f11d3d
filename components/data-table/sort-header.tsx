import type { Route } from "next";
import Link from "next/link";
import { Icon } from "@/components/ui/icon.tsx";

interface SortHeaderProps {
  label: string;
  align?: "end" | undefined;
  sorted: "asc" | "desc" | false;
  /** The same table in this column's next order; null where it can't be ordered by. */
  href: Route | null;
}

const ariaSort = { asc: "ascending", desc: "descending" } as const;

/** A column's head: words, or a link to the table sorted by it. */
export function SortHeader({ label, align, sorted, href }: SortHeaderProps) {
  return (
    <th scope="col" data-align={align} aria-sort={sorted ? ariaSort[sorted] : undefined}>
      {href ? (
        <Link href={href} prefetch={false} scroll={false}>
          {label}
          <Icon name={sorted === "desc" ? "descending" : "ascending"} className="size-4" />
        </Link>
      ) : (
        label
      )}
    </th>
  );
}
