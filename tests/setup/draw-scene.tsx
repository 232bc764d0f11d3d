import { renderToStaticMarkup } from "react-dom/server";
import type { Player } from "@/components/repair/player.ts";
import { SceneScreen } from "@/components/repair/scene-screen.tsx";
import { untouched } from "@/lib/domain/form.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { naming } from "./protocol-fixtures.ts";
import { RepairPlay } from "./repair-play.ts";

/** A scene of a repair as it is drawn for somebody. */
export function drawScene(scene: Scene, seat: Seat, change: Partial<Player> = {}): string {
  const play = new RepairPlay(naming).toOrder();
  const player: Player = {
    repairId: "11111111-1111-4111-8111-111111111111",
    coupleId: "33333333-3333-4333-8333-333333333333",
    protocol: naming,
    bond: "partners",
    view: { ...play.view(seat), scene },
    finishedAt: null,
    names: { you: "Ona", other: "Piet" },
    coachId: "22222222-2222-4222-8222-222222222222",
    coachName: "Maren",
    shares: [],
    drafts: {},
    sharingNote: "",
    ratingsShown: false,
    changeOfPlan: null,
    now: new Date(play.now),
    zone: "Europe/Berlin",
    newId: () => "22222222-2222-4222-8222-222222222222",
    writer: "44444444-4444-4444-8444-444444444444",
    act: async () => untouched,
    write: async () => untouched,
    saveDraft: async () => ({ ok: true, version: 2 }),
    feedback: () => null,
    ...change,
  };
  return renderToStaticMarkup(<SceneScreen player={player} />);
}
