import type { ReactNode } from "react";
import { QuickExit } from "@/components/home/quick-exit.tsx";
import { QuickExitNote } from "@/components/home/quick-exit-note.tsx";
import { SignalLine } from "@/components/home/signal-line.tsx";
import { CrisisPanel } from "@/components/safety/crisis-panel.tsx";
import { ClientShell } from "@/components/ui/client-shell.tsx";
import { read } from "@/lib/delivery/read.ts";
import { readSupport } from "@/lib/use-cases/home/read-support.ts";

interface ClientFrameProps {
  nav?: ReactNode;
  /** What still works without signal. */
  offline?: ReactNode;
  children: ReactNode;
}

/** The frame of every client page: the quick exit and help in danger stay within reach, whatever is on the screen. */
export async function ClientFrame({ nav, offline, children }: ClientFrameProps) {
  const regions = await read(readSupport, undefined);
  return (
    <ClientShell
      home="/home"
      nav={nav}
      crisis={<CrisisPanel regions={regions} />}
      quickExit={<QuickExit />}
      footer={<QuickExitNote />}
    >
      <SignalLine>{offline}</SignalLine>
      {children}
    </ClientShell>
  );
}
