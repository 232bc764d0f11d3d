import type { Route } from "next";
import Link from "next/link";

export interface FilterChoice {
  label: string;
  /** How many there are, where counting is cheap. */
  count?: number | undefined;
  current: boolean;
  href: Route;
}

/** Ways to narrow a table, one link each. The first is usually "All". */
export function FilterLinks({ label, choices }: { label: string; choices: readonly FilterChoice[] }) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap gap-2 font-sans text-sm">
        {choices.map((choice) => (
          <li key={choice.href}>
            <Link
              href={choice.href}
              prefetch={false}
              scroll={false}
              aria-current={choice.current ? "true" : undefined}
              className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-edge bg-surface px-3 text-ink no-underline hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent-strong"
            >
              {choice.label}
              {choice.count === undefined ? null : <span className="tabular-nums">{choice.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
