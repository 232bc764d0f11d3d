import { Section } from "@/components/ui/section.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { scaleWords } from "@/lib/domain/protocol/scale-words.ts";
import { type After, nameOf, offers } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import { BranchList } from "./branch-list.tsx";
import { HintButtons } from "./hint-buttons.tsx";
import { hintWords } from "./hint-words.ts";
import type { Room } from "./room.ts";
import { KeptArea } from "./room-kept-area.tsx";

/** Where the coach's side begins, for the way to it from the foot of a phone. */
export const coachSideId = "coach-side";

/** Half of the longest whisper: there are two fields for it. */
const longestPart = 480;
/** How many of one's whispers stand below the composer; the others are past. */
const shown = 3;

/** Whose turn it is, in as few words as it takes. */
function turnOf(room: Room): string {
  const { turn } = room.view;
  if (!turn) return "It rests";
  if (turn.yours) return turn.voice === "other" ? "You, for the other side" : `You, for ${room.door.rehearserName}`;
  return turn.placeId === null ? (room.personaName ?? "The other side") : nameOf(room, turn.placeId);
}

/** How it stands, to be taken in at a glance: whose turn it is, and how stirred up the one who practises says they are. */
function Now({ room }: { room: Room }) {
  const { coaching, turn } = room.view;
  const words = scaleWords();
  const said = (number: number) => `${number} · ${words[number - 1] ?? ""}`;
  const before = coaching?.before?.activation;
  const now = coaching?.activation ?? null;
  return (
    <dl className="grid grid-cols-2 gap-3">
      <div className={turn?.yours ? "rounded-control bg-accent-soft px-3 py-2" : "rounded-control bg-sunken px-3 py-2"}>
        <dt className="text-sm font-semibold text-muted">Whose turn</dt>
        <dd className="text-lg font-semibold wrap-anywhere">{turnOf(room)}</dd>
      </div>
      {before === undefined ? null : (
        <div className="rounded-control bg-sunken px-3 py-2">
          <dt className="text-sm font-semibold text-muted">{room.door.rehearserName}, stirred up</dt>
          <dd>
            <span role="status" className="text-lg font-semibold">
              {said(now ?? before)}
            </span>
            <span className="block text-sm text-muted">
              {now === null ? "as they began" : `${before} as they began`}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Composer({ room }: { room: Room }) {
  const { whisper, door, rehearsalId, writer, newId } = room;
  if (!whisper || !offers(room, "whisper")) return null;
  const after: After = { ...room, act: whisper };
  const { coaching, viewer, turn } = room.view;
  const stands = coaching?.whispers.findLast(({ by }) => by === viewer)?.lineId ?? null;
  const area = { maxLength: longestPart, writer, rehearsalId, stands } as const;
  return (
    <AfterForm after={after} type="whisper" fields={{ lineId: newId() }} ownErrors={["well", "next"]}>
      <div className="flex flex-col gap-4">
        <KeptArea
          {...area}
          name="well"
          label="1 · What goes well"
          hint="Something they just did. It is read first."
          visibleTo={{ audience: "coach", words: `You and ${door.rehearserName}, nobody else here` }}
        />
        <KeptArea {...area} name="next" label="2 · One thing to try" hint="Small enough for the next sentence." />
        <div>
          <SubmitButton variant={turn && !turn.yours ? "primary" : "quiet"} wide>
            Whisper
          </SubmitButton>
        </div>
      </div>
    </AfterForm>
  );
}

function Whispered({ room }: { room: Room }) {
  const { coaching, viewer } = room.view;
  const mine = (coaching?.whispers ?? []).filter(({ by }) => by === viewer).slice(-shown);
  const hint = coaching?.hints.findLast(({ by }) => by === viewer);
  if (mine.length === 0 && !hint) return null;
  return (
    <div className="flex flex-col gap-2 text-muted">
      <h3 className="text-sm font-semibold">You whispered</h3>
      <ul className="flex flex-col gap-2">
        {mine.toReversed().map(({ lineId }) => (
          <li key={lineId} className="border-l-2 border-line pl-3 whitespace-pre-line wrap-break-word">
            {room.words[lineId]}
          </li>
        ))}
      </ul>
      {hint ? <p>Last hint: {hintWords[hint.kind].label.toLowerCase()}</p> : null}
    </div>
  );
}

/** The coach's side of the room: for the one who practises alone. */
export function WhisperPanel({ room }: { room: Room }) {
  const { door } = room;
  return (
    <div className="flex flex-col gap-5 rounded-card border border-line bg-surface p-5 font-sans text-base">
      <Now room={room} />
      <BranchList room={room} />
      <Section title={`For ${door.rehearserName} alone`}>
        <Composer room={room} />
      </Section>
      {offers(room, "hint") ? (
        <section aria-label="Hold up a hint" className="flex flex-col gap-2">
          <h3 className="font-semibold">Hold up a hint</h3>
          <HintButtons room={room} />
        </section>
      ) : null}
      <Whispered room={room} />
    </div>
  );
}
