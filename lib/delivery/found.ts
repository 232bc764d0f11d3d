import "server-only";
import type { ReactNode } from "react";
import { answerNotFound } from "./exchange.ts";

/** How Next marks what `notFound()` throws. */
const isNotFound = (error: unknown): boolean =>
  error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404";

/**
 * A page, or what to show where there is none for this person. Left to itself, Next sends a body without a word in it,
 * to be filled in by script.
 */
export const found =
  <Props>(page: (props: Props) => Promise<ReactNode>, nothingHere: () => ReactNode | Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      answerNotFound();
      return nothingHere();
    }
  };
