import { momentWords } from "@/lib/domain/time/words.ts";

interface TrailListProps {
  lines: readonly { at: Date; coachName: string | null; words: string }[];
  now: Date;
  zone: string;
}

/** Who looked at or changed what is this person's, the latest first. */
export function TrailList({ lines, now, zone }: TrailListProps) {
  if (lines.length === 0) return <p>Nothing yet.</p>;
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line font-sans text-base">
      {lines.map(({ at, coachName, words }) => (
        <li
          key={`${at.toISOString()} ${coachName} ${words}`}
          className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3"
        >
          <span>{coachName === null ? words : `${coachName}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`}</span>
          <time dateTime={at.toISOString()} className="text-sm text-muted">
            {momentWords(at, now, zone)}
          </time>
        </li>
      ))}
    </ol>
  );
}
