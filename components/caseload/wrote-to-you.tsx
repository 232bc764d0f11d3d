import type { Route } from "next";
import { TextLink } from "@/components/ui/text-link.tsx";

/** Where somebody wrote to this coach alone in the last two weeks: the way there, and nothing of what it says. */
export function WroteToYou({ couples }: { couples: readonly { coupleId: string; label: string }[] }) {
  if (couples.length === 0) return null;
  return (
    <section aria-labelledby="wrote-to-you" className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <h2 id="wrote-to-you" className="font-semibold">
        Written to you in the last two weeks
      </h2>
      <ul className="flex flex-wrap gap-x-4">
        {couples.map(({ coupleId, label }) => (
          <li key={coupleId}>
            <TextLink href={`/couples/${coupleId}` as Route} className="inline-flex min-h-11 items-center">
              {label}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
