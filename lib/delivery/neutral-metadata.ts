import type { Metadata } from "next";

/** For pages that messages link to: a preview of the link says no more than the message did. */
export const neutralMetadata = (title: string): Metadata => ({
  title,
  description: "You have something to look at.",
  robots: { index: false, follow: false },
});
