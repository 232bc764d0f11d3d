import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

type DisclosureProps = Omit<ComponentProps<"details">, "children"> & { summary: ReactNode; children: ReactNode };

/** More, for who wants it. Native details: it opens without script and its words are found by find-in-page. */
export function Disclosure({ summary, children, className, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={classNames("group rounded-control border border-line bg-surface", className)}>
      <summary className="flex min-h-12 list-none items-center justify-between gap-4 rounded-control px-4 py-2.5 font-sans font-medium hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <span className="min-w-0">{summary}</span>
        <Icon name="down" className="text-muted transition-transform duration-150 group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-4 px-4 pt-1 pb-5">{children}</div>
    </details>
  );
}
