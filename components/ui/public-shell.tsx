import type { ReactNode } from "react";
import { mainId, SkipLink } from "./skip-link.tsx";
import { Wordmark } from "./wordmark.tsx";

interface PublicShellProps {
  /** Stands at the end of the header, such as a link to sign in. */
  action?: ReactNode;
  /** `narrow` for a form or a message, `wide` for the landing page. */
  width?: "narrow" | "wide" | undefined;
  footer?: ReactNode;
  children: ReactNode;
}

/** The frame of pages that anyone may open: landing, signing in, an invitation, a page that isn't there. */
export function PublicShell({ action, width = "narrow", footer, children }: PublicShellProps) {
  const column = width === "narrow" ? "max-w-xl" : "max-w-5xl";
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header
        className={`mx-auto flex w-full flex-wrap items-center justify-between gap-4 px-4 py-4 sm:px-6 ${column}`}
      >
        {/* Not next/link: the error and not-found pages use this frame, and theirs would load with every page. */}
        <a href="/" className="inline-flex min-h-12 items-center no-underline">
          <Wordmark />
        </a>
        {action}
      </header>
      <main
        id={mainId}
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-4 py-8 outline-none sm:px-6 sm:py-12 ${column}`}
      >
        {children}
      </main>
      {footer ? (
        <footer className={`mx-auto w-full px-4 py-8 font-sans text-sm text-muted sm:px-6 print:hidden ${column}`}>
          {footer}
        </footer>
      ) : null}
    </div>
  );
}
