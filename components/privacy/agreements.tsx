import { Disclosure } from "@/components/ui/disclosure.tsx";
import { dataUse } from "@/lib/domain/consent/data-use.ts";
import { type SecretsKind, safetyCheckIsExempt, secretsPolicies } from "@/lib/domain/consent/secrets-policy.ts";
import { dayWords } from "@/lib/domain/time/words.ts";

interface AgreementsProps {
  policy: { kind: SecretsKind; signedAt: Date | null };
  dataUseSignedAt: Date | null;
  now: Date;
  zone: string;
}

/** The texts that were signed, to read again. */
export function Agreements({ policy, dataUseSignedAt, now, zone }: AgreementsProps) {
  const { title, summary, effects } = secretsPolicies[policy.kind];
  const signed = (at: Date | null) => (at ? `agreed ${dayWords(at, now, zone)}` : "not agreed to yet");
  return (
    <div className="flex flex-col gap-3">
      <Disclosure summary={`What your coach does with what you say alone: ${title} (${signed(policy.signedAt)})`}>
        <p>{summary}</p>
        <ul className="flex list-disc flex-col gap-2 pl-6">
          {[...effects, safetyCheckIsExempt].map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={`What happens with what you write (${signed(dataUseSignedAt)})`}>
        {dataUse.map((part) => (
          <div key={part.title}>
            <h4 className="font-sans font-semibold">{part.title}</h4>
            <ul className="flex list-disc flex-col gap-2 pl-6">
              {part.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </Disclosure>
    </div>
  );
}
