import type { Route } from "next";
import Link from "next/link";

export interface Tab {
  label: string;
  href: Route;
  /** The server knows which view it renders. */
  current: boolean;
}

/** Views of one thing, each with its own address. Links rather than an ARIA tablist, so they work before any script. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-6 font-sans">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="flex min-h-12 items-center border-b-2 border-transparent font-medium text-muted no-underline hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
