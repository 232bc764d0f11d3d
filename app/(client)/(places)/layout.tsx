import type { ReactNode } from "react";
import { NavLinks } from "@/components/ui/nav-links.tsx";
import { ClientFrame } from "../client-frame.tsx";

const places = [
  { label: "Home", href: "/home" },
  { label: "Journal", href: "/journal" },
  { label: "Rehearse", href: "/rehearsals" },
  { label: "Privacy", href: "/privacy" },
  { label: "Account", href: "/account" },
] as const;

export default function PlacesLayout({ children }: { children: ReactNode }) {
  return <ClientFrame nav={<NavLinks items={places} />}>{children}</ClientFrame>;
}
