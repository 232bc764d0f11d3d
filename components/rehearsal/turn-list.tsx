import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { TurnView } from "@/lib/domain/rehearsal/view.ts";
import { offers } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import type { Room } from "./room.ts";
import { speakerOf } from "./transcript.tsx";

/** What is said on the way the conversation goes now, as far as the one who looks was there. */
const turnsOnPath = ({ view }: Pick<Room, "view">): TurnView[] =>
  view.turns.filter(({ number }) => view.path.includes(number));

/** A script answers the same to the same, so only what a person said can be tried another way. */
const canBeRetried = (turn: TurnView): boolean => turn.by !== null;

function Again({ room, turn }: { room: Room; turn: TurnView }) {
  if (!canBeRetried(turn)) return null;
  return (
    <AfterForm after={room} type="rewind" fields={{ to: String(turn.after), branch: String(room.view.branch) }}>
      <SubmitButton variant="plain" size="slim" className="-mb-2 -ml-3 self-start">
        Try another way
      </SubmitButton>
    </AfterForm>
  );
}

function Turn({ room, turn, mayRetry }: { room: Room; turn: TurnView; mayRetry: boolean }) {
  const isOwn = turn.voice === "own";
  return (
    <li
      className={
        isOwn
          ? "ml-6 rounded-card border border-transparent bg-accent-soft px-4 py-3 sm:ml-16"
          : "mr-6 rounded-card border border-line bg-surface px-4 py-3 sm:mr-16"
      }
    >
      <p className="font-sans text-sm font-semibold text-muted">{speakerOf(room, turn)}</p>
      <p className="font-serif text-lg whitespace-pre-line wrap-break-word">
        {room.words[turn.lineId ?? turn.authored ?? ""] ?? "These words are gone."}
      </p>
      {mayRetry ? <Again room={room} turn={turn} /> : null}
    </li>
  );
}

/** The conversation so far. A new turn is heard by whoever can't see it. */
export function TurnList({ room, quiet = false }: { room: Room; quiet?: boolean | undefined }) {
  const { missed } = room.view;
  const turns = turnsOnPath(room);
  const mayRetry = offers(room, "rewind");
  return (
    <div className="flex flex-col gap-3">
      {missed > 0 ? (
        <p className="font-sans text-base text-muted">
          What was said before you came in stays with those who were there.
        </p>
      ) : null}
      <div role={quiet ? undefined : "log"}>
        <ol aria-label="What is said" className="flex flex-col gap-3">
          {turns.map((turn) => (
            <Turn key={turn.number} room={room} turn={turn} mayRetry={mayRetry} />
          ))}
        </ol>
      </div>
      {turns.length === 0 && missed === 0 ? (
        <p className="font-sans text-base text-muted">Nothing has been said yet. One sentence is enough to begin.</p>
      ) : null}
    </div>
  );
}
