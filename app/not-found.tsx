import type { Metadata } from "next";
import { NotFoundPanel } from "@/components/ui/not-found-panel.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <PublicShell>
      <NotFoundPanel />
    </PublicShell>
  );
}
