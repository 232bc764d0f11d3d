import type { Metadata } from "next";
import { HelpLines } from "@/components/safety/help-lines.tsx";
import { NotFoundPanel } from "@/components/ui/not-found-panel.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <PublicShell>
      <NotFoundPanel />
      <div className="mt-10">
        <HelpLines />
      </div>
    </PublicShell>
  );
}
