import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { mainId, SkipLink } from "./skip-link.tsx";
import { Wordmark } from "./wordmark.tsx";

interface CoachShellProps {
  /** Where the wordmark leads. */
  home: Route;
  /** NavLinks. */
  nav: ReactNode;
  /** Who is signed in, and the way out. */
  account?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** The frame of the coach's pages: wide, dense where it helps, sans. */
export function CoachShell({ home, nav, account, footer, children }: CoachShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-line bg-surface print:hidden">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-8 px-4 py-1 sm:px-6">
          <Link href={home} className="inline-flex min-h-12 items-center no-underline">
            <Wordmark />
          </Link>
          <div className="order-last w-full min-w-0 sm:order-none sm:w-auto sm:flex-1">{nav}</div>
          {account ? <div className="ml-auto flex items-center gap-4 font-sans text-sm">{account}</div> : null}
        </div>
      </header>
      <main
        id={mainId}
        tabIndex={-1}
        className="mx-auto w-full max-w-7xl flex-1 px-4 py-8 outline-none sm:px-6 sm:py-10"
      >
        {children}
      </main>
      {footer ? (
        <footer className="border-t border-line print:hidden">
          <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-4 px-4 py-6 font-sans text-sm text-muted sm:px-6">
            {footer}
          </div>
        </footer>
      ) : null}
    </div>
  );
}
