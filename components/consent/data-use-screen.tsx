import type { ReactNode } from "react";
import { Section } from "@/components/ui/section.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { dataUse } from "@/lib/domain/consent/data-use.ts";

/** What a person's data is used for, part by part. */
function DataUseText() {
  return (
    <Stack>
      {dataUse.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <ul className="flex list-disc flex-col gap-2 pl-6">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      ))}
    </Stack>
  );
}

/** The same, above the way to sign it. */
export function DataUseScreen({ children }: { children: ReactNode }) {
  return (
    <Stack>
      <h1 className="font-serif text-2xl font-medium sm:text-3xl">What happens with what you write</h1>
      <DataUseText />
      <VisibleTo audience="coach">You and your coach. You sign this alone.</VisibleTo>
      {children}
    </Stack>
  );
}
