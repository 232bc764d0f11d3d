import type { Route } from "next";
import { buttonClass } from "./button-class.ts";
import { Stack } from "./stack.tsx";

/** The one answer for a page that is missing and for one that isn't yours: the two must not differ in a letter. */
export function NotFoundPanel({ home = "/" }: { home?: Route | undefined }) {
  return (
    <Stack>
      <h1 className="font-serif text-2xl font-medium sm:text-3xl">There is nothing here</h1>
      <p>
        The address may be mistyped, the page may have moved, or it may belong to someone else. Nothing you did is lost.
      </p>
      <div>
        <a href={home} className={buttonClass({ variant: "primary" })}>
          Go to the start
        </a>
      </div>
    </Stack>
  );
}
