import { LinkButton } from "@/components/ui/link-button.tsx";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { sideScreen } from "./side-screen.ts";

/** Past its end there is nothing left to rest from or to put off. */
export const isOver = ({ kind }: Scene): boolean => kind === "complete" || kind === "stopped" || kind === "ended";

/** In the midst of a break, whose screen has all there is to rest with. */
const isResting = (scene: Scene): boolean => scene.kind === "onBreak" && !scene.mayRate;

/** The ways out, on every screen and always in view: none of them needs a reason. */
export function WaysOut({ repairId, scene }: { repairId: string; scene: Scene }) {
  return (
    <nav
      aria-label="Ways out"
      className="-mx-4 mt-10 border-t border-line bg-paper px-4 py-2 print:hidden [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:bottom-0"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {isOver(scene) || isResting(scene) ? null : (
          <LinkButton href={sideScreen(repairId, "break")} size="slim">
            Take a break
          </LinkButton>
        )}
        {isOver(scene) ? null : (
          <LinkButton href={sideScreen(repairId, "not-now")} size="slim">
            Not now
          </LinkButton>
        )}
        <LinkButton href="/home" size="slim" variant="plain" className="-mr-3 ml-auto">
          Home
        </LinkButton>
      </div>
    </nav>
  );
}
