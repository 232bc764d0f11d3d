import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { longestTurn } from "@/lib/domain/rehearsal/lengths.ts";
import { company, nameOf, offers, spoken } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import { ownPlace, type Room } from "./room.ts";
import { KeptArea } from "./room-kept-area.tsx";

function labelFor({ view, door }: Room): string {
  const voice = ownPlace(view)?.voice;
  if (view.role === "rehearser") return voice === "other" ? "Your turn, for the other side" : "Your turn";
  return voice === "own" ? `Your turn, for ${door.rehearserName}` : "Your turn, for the other side";
}

/** Whose turn it is, where it isn't one's own. */
function turnWords(room: Room): string {
  const { turn, role } = room.view;
  if (!turn) return "";
  const name = turn.placeId === null ? (room.personaName ?? "the other side") : nameOf(room, turn.placeId);
  if (role === "rehearser") return `${name} is about to speak. Until then there is nothing to do but breathe.`;
  return ownPlace(room.view)?.voice === null
    ? `It is ${name}’s turn.`
    : `${name} is about to speak. Listen for what is underneath.`;
}

/** The one box there is to speak in. While it is somebody else’s turn, their name stands there instead. */
export function SpeakingBox({ room }: { room: Room }) {
  const { view, words, rehearsalId, newId } = room;
  if (!offers(room, "say")) {
    return (
      <p role="status" className="font-sans text-base text-muted">
        {turnWords(room)}
      </p>
    );
  }
  const others = company(room);
  return (
    <AfterForm after={room} type="say" fields={{ lineId: newId(), after: String(view.tip) }} ownErrors={["text"]}>
      <div className="flex flex-col gap-3">
        <div>
          <KeptArea
            name="text"
            label={labelFor(room)}
            maxLength={longestTurn}
            writer={room.writer}
            rehearsalId={rehearsalId}
            stopWord={view.stopWord === null ? undefined : words[view.stopWord]}
            stands={view.turns.findLast(({ yours }) => yours)?.lineId ?? null}
            visibleTo={
              others.length > 0
                ? { audience: "partner", words: `${spoken(["You", ...others])}` }
                : { audience: "self", words: "Only you" }
            }
          />
          {room.feedback}
        </div>
        <SubmitButton wide className="sm:self-end">
          Say it
        </SubmitButton>
      </div>
    </AfterForm>
  );
}
