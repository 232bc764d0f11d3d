import type { ReactNode } from "react";
import { QuickExit } from "@/components/home/quick-exit.tsx";
import { QuickExitNote } from "@/components/home/quick-exit-note.tsx";
import { SignalLine } from "@/components/home/signal-line.tsx";
import { Grounding } from "@/components/repair/grounding.tsx";
import { CrisisPanel } from "@/components/safety/crisis-panel.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";

/** The frame of a friend's pages: of the product they see this and nothing else. */
export default function GuestLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell
      action={
        <div className="flex flex-wrap items-center justify-end gap-x-3 font-sans text-base">
          <CrisisPanel regions={["international"]} />
          <QuickExit />
        </div>
      }
      footer={<QuickExitNote />}
    >
      <div className="font-serif text-lg">
        <SignalLine>
          <Grounding spare />
        </SignalLine>
        {children}
      </div>
    </PublicShell>
  );
}
