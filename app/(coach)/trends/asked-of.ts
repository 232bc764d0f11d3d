import type { TrendsView } from "@/components/trends/trends-view.ts";
import type { readTrends } from "@/lib/use-cases/trend/read-trends.ts";

/**
 * What an address asks for. A practice is asked for as it is written, since there is one answer for all that aren't the
 * reader's; a protocol or a period is only ever found among those there are.
 */
export const askedOf = ({ practice, protocol, period }: TrendsView): Parameters<typeof readTrends>[1] => ({
  practiceId: practice ?? undefined,
  protocolId: protocol ?? undefined,
  period: period ?? undefined,
});
