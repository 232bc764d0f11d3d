import type { Route } from "next";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import type { ConfidencePoint } from "@/lib/domain/rehearsal/confidence-points.ts";
import { ConfidenceChart } from "./confidence-chart.tsx";

interface ConfidenceScreenProps {
  points: readonly ConfidencePoint[];
  now: Date;
  zone: string;
}

/** The page of how sure one felt, across all one's rehearsals. */
export function ConfidenceScreen({ points, now, zone }: ConfidenceScreenProps) {
  return (
    <Stack gap="loose">
      <PageHeader
        title="Before and after"
        lead="How sure you felt of having the conversation, around each rehearsal. Some days it goes down, often when something real was touched. There is no number to reach."
      />
      {points.length > 0 ? (
        <ConfidenceChart points={points} now={now} zone={zone} />
      ) : (
        <EmptyState title="Nothing to show yet">
          <p>Once you have given a number before and after a rehearsal, the two stand here beside each other.</p>
        </EmptyState>
      )}
      <VisibleTo audience="self">
        Only you see this page. A coach who was in a rehearsal knows the two numbers of that one.
      </VisibleTo>
      <p>
        <TextLink href={"/rehearsals" as Route} className="inline-flex min-h-11 items-center">
          Your rehearsals
        </TextLink>
      </p>
    </Stack>
  );
}
