import { buttonClass } from "@/components/ui/button-class.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { Section } from "@/components/ui/section.tsx";
import {
  type CrisisResource,
  crisisResources,
  nobodyMonitors,
  type Region,
} from "@/lib/domain/safety/crisis-resources.ts";

const panelId = "crisis-panel";

/** What a phone dials: digits alone. */
const dialled = (phone: string) => phone.replace(/\D/g, "");

function ResourceLine({ resource }: { resource: CrisisResource }) {
  const { name, note, phone, url } = resource;
  return (
    <li className="flex flex-col gap-0.5 py-3">
      <span className="font-semibold">{name}</span>
      <span className="text-sm text-muted">{note}</span>
      <span className="flex flex-wrap gap-x-6">
        {phone ? (
          <a
            href={`tel:${dialled(phone)}`}
            className="inline-flex min-h-11 items-center text-lg font-semibold text-accent underline"
          >
            {phone}
          </a>
        ) : null}
        {url ? (
          <a
            href={url}
            rel="noreferrer"
            className="inline-flex min-h-11 items-center font-medium text-accent underline"
          >
            {new URL(url).host.replace(/^www\./, "")}
          </a>
        ) : null}
      </span>
    </li>
  );
}

/** Help in danger, one tap away: a native popover, so that it opens before any script. */
export function CrisisPanel({ regions }: { regions: readonly Region[] }) {
  return (
    <>
      <button type="button" popoverTarget={panelId} className={buttonClass({ variant: "plain", size: "slim" })}>
        <Icon name="support" />
        Help now
      </button>
      <div
        id={panelId}
        popover="auto"
        role="dialog"
        aria-label="Help now"
        className="m-auto max-h-[85dvh] w-[min(30rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-surface p-5 font-sans text-base text-ink shadow-raised backdrop:bg-[oklch(0.2_0.01_70/0.5)] sm:p-6"
      >
        <div className="flex flex-col gap-5">
          <p>{nobodyMonitors}</p>
          {regions.map((region) => (
            <Section key={region} title={crisisResources[region].title}>
              <ul className="divide-y divide-line border-y border-line">
                {crisisResources[region].resources.map((resource) => (
                  <ResourceLine key={resource.name} resource={resource} />
                ))}
              </ul>
            </Section>
          ))}
          <button
            type="button"
            popoverTarget={panelId}
            popoverTargetAction="hide"
            className={buttonClass({ variant: "quiet" })}
          >
            Close
          </button>
        </div>
      </div>
    </>
  );
}
