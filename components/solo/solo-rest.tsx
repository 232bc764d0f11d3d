import type { Route } from "next";
import { ActionForm } from "@/components/ui/action-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import type { Solo } from "./solo.ts";
import { SoloButton } from "./solo-form.tsx";
import { Written } from "./written.tsx";

/** Set aside: it waits, for as long as it likes. */
export function SetAsideScreen({ solo }: { solo: Solo }) {
  return (
    <Screen
      title="This is set aside"
      prompt="It waits where you left it, for as long as you like. You can also let it rest for good."
    >
      <SoloButton solo={solo} type="resume">
        Pick it up again
      </SoloButton>
      <SoloButton solo={solo} type="close" variant="quiet">
        Let it rest for good
      </SoloButton>
      <Written solo={solo} />
      {solo.grounding}
    </Screen>
  );
}

function DeleteWords({ solo }: { solo: Solo }) {
  if (solo.written.length === 0) return null;
  return (
    <Disclosure summary="Delete what you wrote">
      <p className="font-sans text-base">It is deleted for good, here and for you too. Nobody else ever had it.</p>
      <ActionForm action={solo.deleteWords}>
        <input type="hidden" name="soloId" value={solo.soloId} />
        <SubmitButton variant="danger-calm">Delete it</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

/** The quiet close. */
export function ClosedSoloScreen({ solo }: { solo: Solo }) {
  return (
    <Screen
      title="Nothing is owed"
      prompt={`Not by you, and not by ${solo.other}. What you did here counts, whatever comes of it.`}
    >
      <VisibleTo audience="self">What you wrote stays here for you alone.</VisibleTo>
      <LinkButton href="/home" variant="primary" wide className="self-start">
        Go home
      </LinkButton>
      <Written solo={solo} />
      <DeleteWords solo={solo} />
      <p>
        <TextLink href={`/solo/begin/${solo.coupleId}` as Route}>Go on alone with something else</TextLink>
      </p>
    </Screen>
  );
}
