import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Section } from "@/components/ui/section.tsx";

/** The link by which a friend takes their yes back, shown to their own device alone, once they are out. */
export function GuestWayBack({ link }: { link: string }) {
  return (
    <Section title="You said yes to keeping the words">
      <p>
        If you ever want to take that back, this link is the only way. It is good for nothing else. Keep it where nobody
        else finds it: it is shown here until you close this browser, and never again.
      </p>
      <p className="rounded-control border border-line bg-sunken px-4 py-3 font-sans text-base break-all select-all">
        {link}
      </p>
      <div>
        <LinkButton href={new URL(link).pathname as Route}>Take it back now</LinkButton>
      </div>
    </Section>
  );
}
