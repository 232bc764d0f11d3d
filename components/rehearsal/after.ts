import type { Route } from "next";
import type { FormAction } from "@/components/ui/action-form.tsx";
import type { RehearsalMove } from "@/lib/domain/rehearsal/permission.ts";
import type { PlaceId } from "@/lib/domain/rehearsal/setting.ts";
import { type DebriefEntry, isOver as isPhaseOver } from "@/lib/domain/rehearsal/state.ts";
import type { RehearsalView } from "@/lib/domain/rehearsal/view.ts";

/** Somebody in a rehearsal, by the name they go by. */
export interface PersonInIt {
  placeId: PlaceId;
  name: string;
  kind: "rehearser" | "coach" | "guest";
}

/** What the screens after the talking are drawn from: one person's view of it, and nothing beyond. */
export interface After {
  rehearsalId: string;
  /** Where this page is, which a guest has under another address. */
  here: Route;
  view: RehearsalView;
  /** The words that the view names, by the id of a line or of what a script says. */
  words: Readonly<Record<string, string>>;
  people: readonly PersonInIt[];
  /** What the scripted partner is called, where one stood in. */
  personaName: string | null;
  /** What it was about; a guest isn't told the goal. */
  scenario: string;
  goal: string | null;
  overAt: Date | null;
  now: Date;
  zone: string;
  newId: () => string;
  /** Whose words wait on this device, while they are written; null for a guest, whose words go with their tab. */
  writer: string | null;
  act: FormAction;
  /** Takes sentences along, and deletes it all: the rehearser's alone; null for everybody else. */
  carry: FormAction | null;
  remove: FormAction | null;
}

/** What of it taking sentences along goes by. */
export type Carrying = Pick<After, "rehearsalId" | "here" | "view" | "words" | "newId" | "carry">;

/** Whether the engine would take this now. */
export const offers = ({ view }: After, move: RehearsalMove): boolean => view.moves.includes(move);

/** The name of somebody in it; the one who looks is “You”. */
export function nameOf({ view, people }: After, placeId: PlaceId): string {
  if (placeId === view.viewer) return "You";
  return people.find((person) => person.placeId === placeId)?.name ?? "Somebody";
}

const listing = new Intl.ListFormat("en", { type: "conjunction" });

/** Several names as one would say them: “Jo and Maren”. */
export const spoken = (names: readonly string[]): string => listing.format(names);

/** Those who are still in, besides the one who looks. */
export const company = (after: After): string[] =>
  after.view.places
    .filter(({ yours, here, agreed }) => !yours && here && agreed)
    .map((place) => nameOf(after, place.placeId));

/** Whether nobody else was ever in: what becomes of it is for the one who looks to say. */
export const isAlone = ({ view }: Pick<After, "view">): boolean =>
  view.places.filter(({ agreed }) => agreed).length < 2;

/** Who practised. */
export const rehearserOf = (after: After): string => {
  const place = after.view.places.find(({ role }) => role === "rehearser");
  return place ? nameOf(after, place.placeId) : "the one who practised";
};

/** The coach who sees what the rehearser rates, by name: who is in as one. Null where there is none. */
export function coachOf(after: After): string | null {
  const coach = after.view.places.find(({ role, agreed, here }) => role === "coach" && agreed && here);
  return coach ? nameOf(after, coach.placeId) : null;
}

/**
 * The one besides the rehearser who can read the record afterwards, by name: a coach who is in, whatever they came in as,
 * since a friend has no page of it any more, and whoever left hears nothing of it. Null where there is none.
 */
export function readerOf(after: After): string | null {
  const coaches = after.people.filter(({ kind }) => kind === "coach").map(({ placeId }) => placeId);
  const reader = after.view.places.find(({ placeId, agreed, here }) => coaches.includes(placeId) && agreed && here);
  return reader ? nameOf(after, reader.placeId) : null;
}

/** What somebody set down for the looking back, with its words. */
export interface SetDown {
  kind: DebriefEntry["kind"];
  by: PlaceId;
  text: string;
}

export const setDown = ({ view, words }: After): SetDown[] =>
  view.debrief.flatMap(({ kind, by, lineId }) => (words[lineId] ? [{ kind, by, text: words[lineId] }] : []));

/** What the one who looks set down, of every kind. */
const ownEntries = (after: After): SetDown[] => setDown(after).filter(({ by }) => by === after.view.viewer);

/** Whose notes wait on this device, of which rehearsal, and which were taken. */
export const keptBy = (after: After) => ({
  writer: after.writer,
  rehearsalId: after.rehearsalId,
  taken: ownEntries(after).map(({ text }) => text),
});

/** What the one who looks set down of one kind, or null. */
export const ownWords = (after: After, kind: DebriefEntry["kind"]): string | null =>
  ownEntries(after).find((entry) => entry.kind === kind)?.text ?? null;

/** Whether the talking and the looking back are behind, one way or the other. */
export const isOver = ({ view }: Pick<After, "view">): boolean => isPhaseOver(view);
