import type { Contributor } from "@/lib/domain/trends/contribution.ts";
import { grouped } from "@/lib/domain/trends/grouped.ts";
import type { Places } from "@/lib/domain/trends/slice.ts";

/** The practices and coaches of some couples, as a world has them in which nobody else works. */
export const placesOf = (couples: readonly Pick<Contributor, "practice" | "coach">[]): Places =>
  [...grouped(couples, ({ practice }) => practice)].map(([practice, own]) => ({
    practice,
    coaches: [...new Set(own.map(({ coach }) => coach))],
  }));
