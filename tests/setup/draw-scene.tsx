import { renderToStaticMarkup } from "react-dom/server";
import type { Player } from "@/components/repair/player.ts";
import { SceneScreen } from "@/components/repair/scene-screen.tsx";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { playerOf } from "./player-of.ts";
import { naming } from "./protocol-fixtures.ts";
import { RepairPlay } from "./repair-play.ts";

/** A scene of a repair as it is drawn for somebody. */
export function drawScene(scene: Scene, seat: Seat, change: Partial<Player> = {}): string {
  const play = new RepairPlay(naming).toOrder();
  const player = playerOf(play, seat, { view: { ...play.view(seat), scene }, ...change });
  return renderToStaticMarkup(<SceneScreen player={player} />);
}
