import { buttonClass } from "@/components/ui/button-class.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { Section } from "@/components/ui/section.tsx";
import {
  type CrisisResource,
  crisisResources,
  nobodyMonitors,
  type Region,
} from "@/lib/domain/safety/crisis-resources.ts";

/** For what opens it besides its own button: a draft whose words speak of danger. */
export const crisisPanelId = "crisis-panel";

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
      <button type="button" popoverTarget={crisisPanelId} className={buttonClass({ variant: "plain", size: "slim" })}>
        <Icon name="support" />
        Help now
      </button>
      <div
        id={crisisPanelId}
        tabIndex={-1}
        popover="auto"
        role="dialog"
        aria-label="Help now"
        className="group/help m-auto max-h-[85dvh] w-[min(30rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-surface p-5 font-sans text-base text-ink shadow-raised outline-none backdrop:bg-[oklch(0.2_0.01_70/0.5)] sm:p-6"
      >
        <div className="flex flex-col gap-5">
          <div className="hidden flex-col gap-2 group-data-heard/help:flex">
            <p className="font-serif text-xl font-medium">Are you safe right now?</p>
            <p>
              Some of what you wrote could mean that somebody is hurt, afraid, or in danger. If that is so, you don’t
              have to carry it alone: here is help. If it isn’t, close this and write on.
            </p>
            <p>This opened on this device alone. Nobody was told, and nothing was sent.</p>
          </div>
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
            popoverTarget={crisisPanelId}
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
