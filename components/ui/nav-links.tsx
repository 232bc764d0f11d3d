"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

export interface NavItem {
  label: string;
  href: Route;
}

/** The main ways through the product. A section stays marked on the pages beneath it. */
export function NavLinks({ items, label = "Main" }: { items: readonly NavItem[]; label?: string | undefined }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label}>
      <ul className="-mx-1.5 flex flex-wrap font-sans text-sm sm:-mx-3 sm:text-base">
        {items.map(({ href, label: words }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={pathname === href ? "page" : pathname.startsWith(`${href}/`) ? "true" : undefined}
              className="relative flex min-h-12 items-center px-1.5 font-medium text-muted no-underline hover:text-ink aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-1.5 aria-[current]:after:bottom-1.5 aria-[current]:after:border-b-2 aria-[current]:after:border-accent sm:px-3 sm:aria-[current]:after:inset-x-3"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
