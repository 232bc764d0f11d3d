import { Disclosure } from "@/components/ui/disclosure.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import { stepNames } from "@/lib/domain/protocol/step-names.ts";
import { type CoarseTime, coarseWords } from "@/lib/domain/time/coarse-time.ts";

interface SharedRatingsProps {
  name: string;
  ratings: readonly { checkInId: string; step: StepId; rating: number; when: CoarseTime }[];
}

/** Check-ins of one partner, who agreed to show them to their coach. */
export function SharedRatings({ name, ratings }: SharedRatingsProps) {
  return (
    <Disclosure summary={`Check-ins of ${name}`}>
      <VisibleTo audience="coach">
        {name} agreed to show you these, and can take that back. The other partner never sees them.
      </VisibleTo>
      <table className="w-full max-w-md border-collapse text-left">
        <caption className="sr-only">Check-ins of {name}, the latest first, from 1 (calm) to 10 (overwhelmed)</caption>
        <thead className="text-sm text-muted">
          <tr>
            <th scope="col" className="py-1 pr-4 font-medium">
              Step
            </th>
            <th scope="col" className="py-1 pr-4 font-medium">
              Stirred up, 1 to 10
            </th>
            <th scope="col" className="py-1 font-medium">
              When
            </th>
          </tr>
        </thead>
        <tbody>
          {ratings.map(({ checkInId, step, rating, when }) => (
            <tr key={checkInId} className="border-t border-line">
              <td className="py-1.5 pr-4">{stepNames[step]}</td>
              <td className="py-1.5 pr-4 tabular-nums">{rating}</td>
              <td className="py-1.5">{coarseWords[when]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
