import { Disclosure } from "@/components/ui/disclosure.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { type CoarseTime, coarseWords } from "@/lib/domain/time/coarse-time.ts";

interface AloneStepsProps {
  name: string;
  alone: readonly {
    soloId: string;
    title: string;
    number: number;
    total: number;
    phase: "underway" | "setAside" | "closed";
    when: CoarseTime;
  }[];
}

function place({ title, number, total, phase }: AloneStepsProps["alone"][number]): string {
  if (phase === "closed") return "Closed";
  return `Step ${number} of ${total} · ${title}${phase === "setAside" ? " · set aside" : ""}`;
}

/** Where one partner is in what they do alone, who agreed to show that to their coach. Nothing stands here otherwise. */
export function AloneSteps({ name, alone }: AloneStepsProps) {
  if (alone.length === 0) return null;
  return (
    <Disclosure summary={`${name}, going on alone`}>
      <VisibleTo audience="coach">
        {name} agreed to show you this, and can take that back. You see where, and never what was written. The other
        partner is never told that there is anything.
      </VisibleTo>
      <ul className="flex flex-col gap-2">
        {alone.map((solo) => (
          <li key={solo.soloId} className="flex flex-wrap justify-between gap-x-6 border-t border-line py-1.5">
            <span>{place(solo)}</span>
            <span className="text-muted">{coarseWords[solo.when]}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
