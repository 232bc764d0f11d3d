import type { Route } from "next";
import type { ReactNode } from "react";
import { type DraftAt, practisedAt } from "@/components/feedback/draft-at.ts";
import { type Doorway, ownPlace, type Room } from "@/components/rehearsal/room.ts";
import { Grounding } from "@/components/repair/grounding.tsx";
import { TimeLeft } from "@/components/repair/time-left.tsx";
import type { FormAction } from "@/components/ui/action-form.tsx";
import { findPersona } from "@/lib/domain/persona/personas.ts";
import type { RehearsalView } from "@/lib/domain/rehearsal/view.ts";
import { momentWords } from "@/lib/domain/time/words.ts";
import type { RehearsalPage } from "@/lib/use-cases/rehearsal/read-rehearsal.ts";

/** Who looks, and by which address and actions. */
export interface Visit {
  here: Route;
  zone: string;
  writer: string | null;
  feedback: (at: readonly DraftAt[]) => ReactNode;
  act: FormAction;
  comeIn: FormAction;
  whisper: FormAction | null;
  carry: FormAction | null;
  remove: FormAction | null;
}

/** Tips are for what somebody says for the one who practises. Whoever speaks for the other side plays a part. */
const feedbackIn = (view: RehearsalView, { feedback }: Visit) =>
  feedback(ownPlace(view)?.voice === "own" ? practisedAt(view.steps) : []);

const newId = () => crypto.randomUUID();

function personaOf(key: string | null) {
  const persona = key === null ? null : findPersona(key);
  return persona && { name: persona.name, about: persona.about };
}

/** What is known of a rehearsal at its door. */
export function doorwayOf(page: RehearsalPage, { zone, comeIn }: Visit, now: Date): Doorway {
  const { view, people, plannedAt, personaKey, roles, ...rest } = page;
  const own = view?.places.find(({ yours }) => yours);
  const named = (kind: string) => people.find((person) => person.kind === kind)?.name ?? null;
  return {
    rehearsalId: rest.rehearsalId,
    you: rest.you,
    rehearserName: named("rehearser") ?? "Somebody",
    coachName: named("coach"),
    mode: rest.mode,
    steps: rest.steps,
    difficulty: view?.difficulty ?? rest.difficulty,
    scenario: rest.scenario,
    goal: rest.goal,
    persona: personaOf(personaKey),
    isHomework: rest.isHomework,
    machineHost: rest.machineHost,
    planned: plannedAt && plannedAt > now ? momentWords(plannedAt, now, zone) : null,
    roles,
    seenOut: own?.seenOut === true,
    newId,
    comeIn,
  };
}

/** Everything that the room is drawn from, for somebody who has a place in it. */
export function roomOf(page: RehearsalPage, view: RehearsalView, visit: Visit): Room {
  const now = new Date();
  const { rehearsalId, words, people, scenario, goal, overAt, guests, you } = page;
  const { here, zone, writer, act, whisper, carry, remove } = visit;
  const isMine = you === "rehearser";
  const door = doorwayOf(page, visit, now);
  const until = view.pause?.until ?? null;
  return {
    rehearsalId,
    here,
    view,
    words,
    people,
    personaName: door.persona?.name ?? null,
    scenario,
    goal,
    overAt,
    now,
    zone,
    newId,
    act,
    carry,
    remove,
    door,
    asked: guests,
    friends: isMine ? (`/rehearsals/${rehearsalId}/friends` as Route) : null,
    whisper,
    writer,
    feedback: feedbackIn(view, visit),
    grounding: <Grounding />,
    openGrounding: <Grounding open />,
    timeLeft: until ? <TimeLeft until={until} now={now.toISOString()} /> : null,
  };
}
