import type { Route } from "next";
import { BeforeAfterChart, BeforeAfterKey } from "@/components/charts/before-after-chart.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import type { ConfidencePoint } from "@/lib/domain/rehearsal/confidence-points.ts";
import { clockWords, dayWords } from "@/lib/domain/time/words.ts";
import { wallTime } from "@/lib/domain/time/zone.ts";
import { confidenceSentence } from "./confidence-sentence.ts";

/** As many as can be taken in at a glance. The table has them all. */
const shown = 8;

interface ConfidenceChartProps {
  /** The oldest first. */
  points: readonly ConfidencePoint[];
  now: Date;
  zone: string;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How sure somebody felt before and after each rehearsal: in a sentence, as a picture, and as a table. */
export function ConfidenceChart({ points, now, zone }: ConfidenceChartProps) {
  const days = points.map(({ at }) => capital(dayWords(new Date(at), now, zone)));
  /** The day, and the time where there were several on it. */
  const when = ({ at }: ConfidencePoint) => {
    const day = capital(dayWords(new Date(at), now, zone));
    const isOne = days.indexOf(day) === days.lastIndexOf(day);
    return isOne ? day : `${day}, ${clockWords(wallTime(new Date(at), zone))}`;
  };
  const rows = points.slice(-shown).map((point) => ({ ...point, id: point.rehearsalId, label: when(point) }));
  return (
    <div className="flex flex-col gap-5">
      <p>{confidenceSentence(points)}</p>
      <figure className="flex flex-col gap-4 rounded-card border border-line bg-surface p-5 sm:p-6">
        <BeforeAfterKey />
        <BeforeAfterChart rows={rows} highest={10} ends={["0 · not at all sure", "10 · quite sure"]} />
        {points.length > shown ? (
          <figcaption className="font-sans text-sm text-muted">The last {shown}. The table has all of them.</figcaption>
        ) : null}
      </figure>
      <Disclosure summary="The same as a table">
        <table className="w-full border-collapse text-left font-sans text-base">
          <caption className="sr-only">How sure you felt, from 0 to 10, before and after each rehearsal</caption>
          <thead>
            <tr className="border-b border-line text-sm text-muted">
              <th scope="col" className="py-2 pr-3 font-semibold">
                Rehearsal
              </th>
              <th scope="col" className="py-2 pr-3 font-semibold">
                Before
              </th>
              <th scope="col" className="py-2 font-semibold">
                After
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.rehearsalId} className="border-b border-line last:border-0">
                <th scope="row" className="py-1 pr-3 font-normal">
                  <TextLink
                    href={`/rehearsals/${point.rehearsalId}` as Route}
                    prefetch={false}
                    className="inline-flex min-h-11 items-center"
                  >
                    {when(point)}
                  </TextLink>
                </th>
                <td className="py-1 pr-3 tabular-nums">{point.before}</td>
                <td className="py-1 tabular-nums">{point.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </div>
  );
}
