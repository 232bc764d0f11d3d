import { FilterLinks } from "@/components/data-table/filter-links.tsx";
import { trendsHref } from "./trends-view.ts";

interface PracticeChoiceProps {
  practices: readonly { practiceId: string; name: string }[];
  practiceId: string;
}

/** For who works in several practices: each has trends of its own. */
export function PracticeChoice({ practices, practiceId }: PracticeChoiceProps) {
  if (practices.length < 2) return null;
  return (
    <FilterLinks
      label="Your practices"
      choices={practices.map(({ practiceId: id, name }) => ({
        label: name,
        current: id === practiceId,
        href: trendsHref({ practice: id, scope: null, protocol: null, period: null }),
      }))}
    />
  );
}
