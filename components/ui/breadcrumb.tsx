import type { Route } from "next";
import { Icon } from "./icon.tsx";
import { TextLink } from "./text-link.tsx";

export interface Crumb {
  label: string;
  href: Route;
}

/** The way back up. The page itself is its h1, so it isn't repeated here. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="font-sans text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center gap-2">
            {index === 0 ? <Icon name="back" className="size-4 text-muted" /> : <span className="text-muted">/</span>}
            <TextLink href={crumb.href} className="inline-flex min-h-9 items-center pointer-coarse:min-h-11">
              {crumb.label}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
