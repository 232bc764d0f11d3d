import { RefreshAt } from "@/components/repair/refresh-at.tsx";

/** The page is looked at again by then; before any script has arrived, every few seconds. */
export function LookAgain({ at }: { at: Date }) {
  return (
    <>
      <RefreshAt at={at.toISOString()} />
      <noscript>
        <meta httpEquiv="refresh" content="6" />
      </noscript>
    </>
  );
}
