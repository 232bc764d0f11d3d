import { Disclosure } from "@/components/ui/disclosure.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { OutcomeText } from "@/components/ui/outcome-fields.tsx";
import { ProgressDots } from "@/components/ui/progress-dots.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { longestStopWord } from "@/lib/domain/rehearsal/lengths.ts";
import { company, nameOf, offers, spoken } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import { FoldedAbout } from "./prebrief-about.tsx";
import { type PrebriefPart, prebriefPart, prebriefParts } from "./prebrief-parts.ts";
import { People } from "./prebrief-people.tsx";
import { RatingScales } from "./rating-scales.tsx";
import { FoldedRoleCard, RoleCard } from "./role-card.tsx";
import { roleCard } from "./role-card-words.ts";
import type { Room } from "./room.ts";
import { LeaveRoom } from "./room-leave.tsx";

const isAlone = ({ view, door }: Room): boolean => view.personaKey !== null && door.coachName === null;

function StopWordForm({ room }: { room: Room }) {
  const { view, words } = room;
  const usual = isAlone(room) ? "Stop" : undefined;
  return (
    <AfterForm after={room} type="setStopWord" fields={{ lineId: room.newId() }} ownErrors={["text"]}>
      <OutcomeText
        label="The stop word"
        name="text"
        maxLength={longestStopWord}
        autoComplete="off"
        defaultValue={view.stopWord === null ? usual : words[view.stopWord]}
        hint={
          isAlone(room)
            ? "It stands on a button. Press it, or say it and nothing else, and everything rests."
            : "A short one that nobody says by chance, such as lighthouse. Anybody here can press it, or say it and nothing else."
        }
        visibleTo={
          isAlone(room) ? { audience: "self", words: "Only you" } : { audience: "partner", words: "Everybody here" }
        }
        required
      />
      <div>
        <SubmitButton wide>Keep this word</SubmitButton>
      </div>
    </AfterForm>
  );
}

function StopWordPart({ room }: { room: Room }) {
  return (
    <Screen title="Choose a stop word" prompt="When it is used, everything stops at once. Nobody asks why.">
      <StopWordForm room={room} />
    </Screen>
  );
}

/** How sure and how stirred up one is beforehand. Nobody who stands in or watches ever sees these. */
function RatingPart({ room }: { room: Room }) {
  const { before } = room.view.coaching ?? { before: null };
  const { coachName } = room.door;
  const visibleTo = coachName
    ? ({ audience: "coach", words: `You, and ${coachName} if they are in this rehearsal as your coach` } as const)
    : ({ audience: "self", words: "Only you" } as const);
  return (
    <Screen title="How is it now?" prompt="Before anything is said. There is no right number.">
      <AfterForm after={room} type="rateBefore" ownErrors={["confidence", "activation"]}>
        <RatingScales said={before} visibleTo={visibleTo} />
        <div>
          <SubmitButton wide>Go on</SubmitButton>
        </div>
      </AfterForm>
    </Screen>
  );
}

/** What it still waits for, as one sentence; null once it can begin. */
function waitsFor(room: Room): string | null {
  const { view, door, asked } = room;
  const open = view.coaching?.openBefore ?? [];
  const atDoor = view.places.filter(({ here, agreed, yours }) => here && !agreed && !yours);
  const isMine = view.role === "rehearser";
  const friend = asked.find(
    ({ standing, role }) => (standing === "asked" || standing === "here") && role === "standIn",
  );
  const company = door.mode === "coach" ? (door.coachName ?? "the coach") : (friend?.name ?? "whoever stands in");
  const waits = [
    ...(open.includes("company") ? [`for ${company} to come in`] : []),
    ...(open.includes("agreement")
      ? [`for ${spoken(atDoor.map(({ placeId }) => nameOf(room, placeId)))} to read and agree`]
      : []),
    ...(!isMine && open.includes("stopWord") ? ["for a stop word"] : []),
    ...(!isMine && open.includes("rating") ? [`for ${door.rehearserName} to say how it is now`] : []),
  ];
  return waits.length > 0 ? `It waits ${spoken(waits)}. This page follows by itself.` : null;
}

/** Whether a friend is part of it already; where none is, one can still be asked to be there. */
const hasFriend = ({ door, asked }: Room): boolean => door.mode === "friend" || asked.length > 0;

function Again({ room }: { room: Room }) {
  const { friends } = room;
  if (!offers(room, "rateBefore")) return null;
  return (
    <p className="flex flex-wrap gap-x-5 font-sans text-base">
      <TextLink href={`${room.here}?part=stopWord` as typeof room.here} className="inline-flex min-h-11 items-center">
        Change the stop word
      </TextLink>
      <TextLink href={`${room.here}?part=rating` as typeof room.here} className="inline-flex min-h-11 items-center">
        Change your numbers
      </TextLink>
      {friends && !hasFriend(room) ? (
        <TextLink href={friends} className="inline-flex min-h-11 items-center">
          Ask a friend to be there
        </TextLink>
      ) : null}
    </p>
  );
}

function readyPrompt(room: Room): string {
  const { view, door } = room;
  if (view.role !== "rehearser" && !offers(room, "begin"))
    return `It begins when ${door.rehearserName} is ready. There is nothing to prepare but this.`;
  if (!offers(room, "begin")) return "You have done your part.";
  if (view.role !== "rehearser") return `Everything is there. It can begin once ${door.rehearserName} nods.`;
  return view.personaKey
    ? "Everything is there. Begin when you like."
    : `Everybody is here: ${spoken(["you", ...company(room)])}.`;
}

/** Everything that is needed, who is here, and the beginning. */
function ReadyPart({ room }: { room: Room }) {
  const { view, door, friends, words } = room;
  const waits = waitsFor(room);
  const card = roleCard(view.role, door.rehearserName, door.difficulty);
  const isMine = view.role === "rehearser";
  return (
    <Screen title={offers(room, "begin") ? "Ready when you are" : "Nearly there"} prompt={readyPrompt(room)}>
      <div role="status" className="empty:hidden">
        {waits ? <p className="font-sans text-base text-muted">{waits}</p> : null}
      </div>
      <AfterForm after={room} type="begin">
        <div>
          <SubmitButton wide>Begin</SubmitButton>
        </div>
      </AfterForm>
      {isMine && door.persona && !door.coachName ? null : <People room={room} />}
      {friends && hasFriend(room) ? (
        <div>
          <LinkButton href={friends} wide>
            Your friend’s link
          </LinkButton>
        </div>
      ) : null}
      {isMine ? null : <RoleCard card={card} />}
      {view.stopWord ? (
        <p className="font-sans text-base">
          The stop word is <strong className="font-semibold">{words[view.stopWord]}</strong>.
        </p>
      ) : null}
      {view.role === "coach" ? (
        <Disclosure summary={view.stopWord ? "Change the stop word" : "Set a stop word"}>
          <StopWordForm room={room} />
        </Disclosure>
      ) : null}
      <Again room={room} />
      <FoldedAbout door={door} />
      {isMine ? <FoldedRoleCard card={card} /> : null}
      <Disclosure summary="Settle first">{room.grounding}</Disclosure>
      <LeaveRoom room={room} />
    </Screen>
  );
}

function Part({ room, part }: { room: Room; part: PrebriefPart }) {
  switch (part) {
    case "stopWord":
      return <StopWordPart room={room} />;
    case "rating":
      return <RatingPart room={room} />;
    case "ready":
      return <ReadyPart room={room} />;
  }
}

/** Getting ready: one thing at a time for whoever practises, and for the others what they wait for. */
export function PrebriefScreen({ room, asked }: { room: Room; asked: unknown }) {
  const part = prebriefPart(room.view, asked);
  const parts = prebriefParts(room.view);
  return (
    <Stack>
      {parts.length > 1 ? (
        <ProgressDots current={parts.indexOf(part) + 1} total={parts.length} name="Getting ready" />
      ) : null}
      <Part room={room} part={part} />
    </Stack>
  );
}
