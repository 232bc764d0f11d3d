import type { RehearsalEvent, TalkEvent } from "./event.ts";
import type { PlaceId } from "./setting.ts";
import type { Place } from "./state.ts";

/** `everyone`: at the door, too. `inside`: once they have agreed. `coaching`: the rehearser and the coach. */
type Audience = "everyone" | "inside" | "coaching" | "oneself";

const audienceOfTalk: Record<TalkEvent["type"], Audience> = {
  said: "inside",
  replied: "inside",
  rated: "coaching",
  whispered: "coaching",
  hinted: "coaching",
  paused: "inside",
  breakTaken: "inside",
  stopWordUsed: "inside",
  resumed: "inside",
  rewound: "inside",
  branchSwitched: "inside",
  rolesSwitched: "inside",
  difficultyChanged: "inside",
};

const audiences: Record<RehearsalEvent["type"], Audience> = {
  ...audienceOfTalk,
  joined: "everyone",
  agreed: "everyone",
  stopWordSet: "everyone",
  ratedBefore: "coaching",
  begun: "everyone",
  ended: "everyone",
  ratedAfter: "coaching",
  landed: "inside",
  noted: "inside",
  deRoled: "inside",
  nextTryNamed: "inside",
  closed: "everyone",
  left: "everyone",
  askedBack: "oneself",
  cameBack: "oneself",
  shut: "everyone",
  lapsed: "everyone",
  chosen: "oneself",
  transcriptDeleted: "everyone",
};

/** Whether an event is part of the talking, and so goes when the record of it goes. */
export const isTalk = (event: RehearsalEvent): event is TalkEvent => event.type in audienceOfTalk;

/** The events that are left of a rehearsal once its record is deleted. */
export const lasting = <E extends RehearsalEvent>(events: readonly E[]): Exclude<E, TalkEvent>[] =>
  events.filter((event): event is Exclude<E, TalkEvent> => !isTalk(event));

/** Whether all who are in hear of an event, so that it tells nobody of anything that isn't theirs to know. */
export const isHeardByAll = ({ type }: RehearsalEvent): boolean =>
  audiences[type] === "everyone" || audiences[type] === "inside";

/** Those whose own an event is, whether they are there or not. */
function concerns(event: RehearsalEvent): (PlaceId | null)[] {
  if (event.type === "cameBack") return [event.to];
  if (event.type === "askedBack") return [event.by, event.place];
  return "by" in event ? [event.by] : [];
}

/** Whether somebody hears of an event as it happens. `place`: as it is after the event. */
export function isSeenBy(event: RehearsalEvent, place: Place): boolean {
  const audience = audiences[event.type];
  if (audience === "oneself") return concerns(event).includes(place.id);
  if (place.left) return event.type === "left" && event.place === place.id;
  if (audience === "everyone") return true;
  if (!place.agreed && !("by" in event && event.by === place.id)) return false;
  return audience === "inside" || place.role === "rehearser" || place.role === "coach";
}
