import { LinkButton } from "@/components/ui/link-button.tsx";
import { ProgressDots } from "@/components/ui/progress-dots.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import type { Solo } from "./solo.ts";
import { SoloButton } from "./solo-form.tsx";
import { ClosedSoloScreen, SetAsideScreen } from "./solo-rest.tsx";
import { SettleScreen, WitnessScreen, WriteScreen } from "./solo-steps.tsx";

function Step({ solo }: { solo: Solo }) {
  const { phase, step } = solo.view;
  if (phase === "closed") return <ClosedSoloScreen solo={solo} />;
  if (phase === "setAside") return <SetAsideScreen solo={solo} />;
  if (step === "regulate") return <SettleScreen solo={solo} />;
  return step === "witness" ? <WitnessScreen solo={solo} /> : <WriteScreen solo={solo} />;
}

/** Back, aside and home, on every screen and always in view: none of them needs a reason. */
function WaysOut({ solo }: { solo: Solo }) {
  const { before } = solo.view;
  return (
    <nav
      aria-label="Ways out"
      className="-mx-4 mt-10 border-t border-line bg-paper px-4 py-2 print:hidden [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:bottom-0"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-1 gap-y-1">
        {before ? (
          <SoloButton solo={solo} type="goBack" fields={{ to: before }} variant="quiet" size="slim">
            Back
          </SoloButton>
        ) : null}
        <SoloButton solo={solo} type="setAside" variant="quiet" size="slim">
          Set it aside
        </SoloButton>
        <LinkButton href="/home" size="slim" variant="plain" className="-mr-3">
          Home
        </LinkButton>
      </div>
    </nav>
  );
}

/** Going on alone, on a phone: how far along, the one screen of now, and the ways out. */
export function SoloPlayer({ solo }: { solo: Solo }) {
  const { phase, number, total } = solo.view;
  return (
    <Stack>
      {phase === "underway" ? <ProgressDots current={number} total={total} name="For you alone" /> : null}
      <Step solo={solo} />
      {phase === "closed" ? null : <WaysOut solo={solo} />}
    </Stack>
  );
}
