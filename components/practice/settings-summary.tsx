import { type SecretsKind, secretsPolicies } from "@/lib/domain/consent/secrets-policy.ts";
import { regionName } from "@/lib/domain/practice/region.ts";
import type { Region } from "@/lib/domain/safety/crisis-resources.ts";

/** A practice's settings, for those who work in it and can't change them. */
export function SettingsSummary({ region, secretsKind }: { region: Region; secretsKind: SecretsKind }) {
  const { title, summary } = secretsPolicies[secretsKind];
  return (
    <dl className="grid max-w-2xl gap-x-8 gap-y-3 sm:grid-cols-[auto_1fr]">
      <dt className="font-semibold">Clients’ region</dt>
      <dd>{regionName(region)}</dd>
      <dt className="font-semibold">Policy</dt>
      <dd>
        {title}
        <span className="block text-muted">As clients read it: {summary}</span>
      </dd>
    </dl>
  );
}
