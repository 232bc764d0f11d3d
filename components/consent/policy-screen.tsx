import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { type SecretsKind, safetyCheckIsExempt, secretsPolicies } from "@/lib/domain/consent/secrets-policy.ts";

interface PolicyScreenProps {
  kind: SecretsKind;
  practiceName: string;
  /** It was signed before in another version. */
  isChanged: boolean;
  children: ReactNode;
}

/** The practice's policy on secrets in plain words, above the way to sign it. */
export function PolicyScreen({ kind, practiceName, isChanged, children }: PolicyScreenProps) {
  const { title, summary, effects } = secretsPolicies[kind];
  return (
    <Stack>
      <h1 className="font-serif text-2xl font-medium sm:text-3xl">What your coach does with what you say alone</h1>
      {isChanged ? (
        <Notice>
          <p>{practiceName} has changed this. Please read it once more before you go on.</p>
        </Notice>
      ) : null}
      <p className="font-sans text-base text-muted">
        {practiceName} works with: <span className="font-semibold text-ink">{title}</span>
      </p>
      <p>{summary}</p>
      <ul className="flex list-disc flex-col gap-3 pl-6">
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <p>{safetyCheckIsExempt}</p>
      <VisibleTo audience="coach">You and your coach. You sign this alone.</VisibleTo>
      {children}
    </Stack>
  );
}
