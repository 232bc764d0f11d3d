import type { PrivateEvent, Recorded } from "./event.ts";
import type { PersonalState } from "./state.ts";

function fold(personal: PersonalState, event: Recorded<PrivateEvent>): PersonalState {
  switch (event.type) {
    case "began":
      return { ...personal, begun: true, setAside: false };
    case "setAside":
      return { ...personal, begun: false, setAside: true };
    case "rated": {
      const { rating, step, moment, recordedAt } = event;
      return { ...personal, rating: { rating, step, moment, at: recordedAt } };
    }
    case "stepFinished":
      return { ...personal, finished: { ...personal.finished, [event.step]: event.after } };
  }
}

/** One more event of a person's own stream. */
export function applyPrivate(personal: PersonalState, event: Recorded<PrivateEvent>): PersonalState {
  return { ...fold(personal, event), version: personal.version + 1 };
}
