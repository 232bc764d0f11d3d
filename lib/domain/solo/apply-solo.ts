import type { Recorded } from "@/lib/domain/repair/event.ts";
import type { SoloEvent } from "./event.ts";
import { type SoloSetting, type SoloState, startSolo, stepAfter } from "./state.ts";

function fold(state: SoloState, event: Recorded<SoloEvent>): SoloState {
  switch (event.type) {
    case "begun":
    case "resumed":
      return { ...state, phase: "underway" };
    case "rated":
      return { ...state, rating: { rating: event.rating, at: event.recordedAt } };
    case "stepFinished":
      return { ...state, step: stepAfter(state, event.step) ?? event.step };
    case "wentBack":
      return { ...state, step: event.to };
    case "wayChosen":
      return { ...state, way: event.way };
    case "setAside":
      return { ...state, phase: "setAside" };
    case "closed":
      return { ...state, phase: "closed" };
  }
}

/** The one transition: deciding and replaying both go through it. */
export const applySolo = (state: SoloState, event: Recorded<SoloEvent>): SoloState => ({
  ...fold(state, event),
  version: state.version + 1,
});

/** The state that a recorded stream leads to: the same bytes as when it was made. */
export const replaySolo = (setting: SoloSetting, events: readonly Recorded<SoloEvent>[]): SoloState =>
  events.reduce(applySolo, startSolo(setting));
