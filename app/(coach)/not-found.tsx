import type { Metadata } from "next";
import { NotFoundPanel } from "@/components/ui/not-found-panel.tsx";

export const metadata: Metadata = { title: "Nothing here" };

export default function CoachNotFound() {
  return <NotFoundPanel />;
}
