import type { ReactNode } from "react";
import { Grounding } from "@/components/repair/grounding.tsx";
import { ClientFrame } from "../client-frame.tsx";

/** One thing on the screen: no way through the product here but the ways out. */
export default function RepairsLayout({ children }: { children: ReactNode }) {
  return <ClientFrame offline={<Grounding spare />}>{children}</ClientFrame>;
}
