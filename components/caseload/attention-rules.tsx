import { Disclosure } from "@/components/ui/disclosure.tsx";
import { attentionReasons, attentionWords } from "@/lib/domain/caseload/attention.ts";
import { attentionRules } from "@/lib/domain/caseload/attention-rules.ts";

/** Why a couple is marked: the rules, in full. */
export function AttentionRules() {
  return (
    <Disclosure summary="When a couple needs attention">
      <p className="max-w-2xl text-muted">
        These are plain rules, not scores. Nothing that your couples write, rate or do alone goes into them.
      </p>
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[auto_1fr]">
        {attentionReasons.map((reason) => (
          <div key={reason} className="contents">
            <dt className="font-semibold">{attentionWords[reason]}</dt>
            <dd className="mb-2 text-muted sm:mb-0">{attentionRules[reason]}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
