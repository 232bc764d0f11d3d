import type { Player } from "@/components/repair/player.ts";
import { untouched } from "@/lib/domain/form.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { RepairPlay } from "./repair-play.ts";

/** Everything that somebody's screens of a repair are drawn from, with nothing written so far; `change`: what is otherwise. */
export function playerOf(play: RepairPlay, seat: Seat, change: Partial<Player> = {}): Player {
  return {
    repairId: "11111111-1111-4111-8111-111111111111",
    coupleId: "33333333-3333-4333-8333-333333333333",
    protocol: play.state.protocol,
    bond: "partners",
    view: play.view(seat),
    finishedAt: null,
    names: seat === "a" ? { you: "Ona", other: "Piet" } : { you: "Piet", other: "Ona" },
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
}
