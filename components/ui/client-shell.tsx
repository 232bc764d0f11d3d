import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { mainId, SkipLink } from "./skip-link.tsx";
import { Wordmark } from "./wordmark.tsx";

interface ClientShellProps {
  /** Where the wordmark leads. */
  home: Route;
  /** The quick exit. It stays on the screen while the page scrolls. */
  quickExit: ReactNode;
  /** The link to crisis resources; it stays beside the quick exit. */
  crisis: ReactNode;
  /** NavLinks, or nothing while one thing is being done. */
  nav?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** The frame of the clients' pages: one narrow column in the reading face, with the two ways out always in view. */
export function ClientShell({ home, quickExit, crisis, nav, footer, children }: ClientShellProps) {
  return (
    <div className="flex min-h-dvh flex-col font-serif text-lg">
      <SkipLink />
      {/* On a very low screen, or far zoomed in, a fixed bar would eat the page. */}
      <header className="z-10 border-b border-line bg-surface print:hidden [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:top-0">
        <div className="mx-auto flex max-w-2xl flex-wrap items-center gap-x-1 px-3 py-1.5 sm:px-4">
          <Link href={home} className="inline-flex min-h-12 min-w-11 items-center no-underline">
            <Wordmark compact />
          </Link>
          <div className="ml-auto flex flex-wrap items-center justify-end gap-x-1 font-sans sm:gap-x-3 text-base">
            {crisis}
            {quickExit}
          </div>
        </div>
      </header>
      {nav ? (
        <div className="border-b border-line bg-surface print:hidden">
          <div className="mx-auto max-w-2xl px-4">{nav}</div>
        </div>
      ) : null}
      <main id={mainId} tabIndex={-1} className="mx-auto w-full max-w-2xl flex-1 px-4 py-8 outline-none sm:py-12">
        {children}
      </main>
      {footer ? (
        <footer className="border-t border-line print:hidden">
          <div className="mx-auto flex max-w-2xl flex-wrap items-center justify-between gap-4 px-4 py-6 font-sans text-sm text-muted">
            {footer}
          </div>
        </footer>
      ) : null}
    </div>
  );
}
