import type { AskedScreen } from "@/components/repair/step-player.tsx";

type Query = Record<string, string | string[] | undefined>;

/** Which screen the address asks for; anything unknown is the scene itself. */
export function askedScreen({ view, s, all }: Query): AskedScreen {
  if (view === "choose" || view === "break" || view === "not-now" || view === "time") return { view };
  if (view !== "preview") return { view: "scene" };
  if (all !== undefined) return { view, chosen: "all" };
  return { view, chosen: [s ?? []].flat().map(Number).filter(Number.isInteger) };
}
