import type { ReactNode } from "react";
import { ClientFrame } from "../client-frame.tsx";

/** One thing on the screen: no way through the product here but the ways out. */
export default function WelcomeLayout({ children }: { children: ReactNode }) {
  return <ClientFrame>{children}</ClientFrame>;
}
