import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { difficulties } from "@/lib/domain/rehearsal/setting.ts";
import { company, offers, spoken } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import { HintButtons } from "./hint-buttons.tsx";
import { People } from "./prebrief-people.tsx";
import { difficultyLabels } from "./role-card-words.ts";
import type { Room } from "./room.ts";
import { Chosen } from "./room-button.tsx";
import { CloseWhenDone } from "./room-close.tsx";
import { LeaveRoom } from "./room-leave.tsx";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2 border-t border-line pt-4">
      <h3 className="font-sans font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function Hints({ room }: { room: Room }) {
  if (room.view.role !== "rehearser" || !offers(room, "hint")) return null;
  return (
    <Part title="A nudge for my next sentence">
      <HintButtons room={room} />
    </Part>
  );
}

function Sides({ room }: { room: Room }) {
  const { view, door } = room;
  if (!offers(room, "switchRoles")) return null;
  const isMine = view.role === "rehearser";
  const who = isMine ? "You" : door.rehearserName;
  const speaks = isMine ? "speak" : "speaks";
  return (
    <Part title="Switch sides">
      <AfterForm after={room} type="switchRoles" fields={{ voice: view.switched ? "own" : "other" }}>
        <CloseWhenDone />
        <p>
          {view.switched
            ? `${who} ${speaks} for ${isMine ? "your" : "their"} own side again.`
            : `${who} ${speaks} for the other side for a while, and somebody else for ${isMine ? "yours" : "theirs"}. It shows how a sentence sounds from there.`}
        </p>
        <div>
          <SubmitButton variant="quiet" wide>
            {view.switched ? "Switch back" : "Switch sides"}
          </SubmitButton>
        </div>
      </AfterForm>
    </Part>
  );
}

function HowHard({ room }: { room: Room }) {
  const { difficulty } = room.view;
  if (!offers(room, "changeDifficulty")) return null;
  return (
    <Part title="How hard it is">
      <AfterForm after={room} type="changeDifficulty">
        <CloseWhenDone />
        <div className="flex flex-wrap gap-2">
          {difficulties.map((level) =>
            level === difficulty ? (
              <Chosen key={level}>{difficultyLabels[level]}</Chosen>
            ) : (
              <SubmitButton key={level} variant="quiet" size="slim" name="to" value={level}>
                {difficultyLabels[level]}
              </SubmitButton>
            ),
          )}
        </div>
      </AfterForm>
    </Part>
  );
}

function Rest({ room }: { room: Room }) {
  if (!offers(room, "flooded")) return null;
  return (
    <Part title="It is too much">
      <AfterForm after={room} type="flooded">
        <p>A break of 20 minutes. Nobody goes on before it is over.</p>
        <div>
          <SubmitButton variant="quiet" wide>
            Take 20 minutes
          </SubmitButton>
        </div>
      </AfterForm>
    </Part>
  );
}

function WhoIsHere({ room }: { room: Room }) {
  if (!offers(room, "letGo") && !offers(room, "askBack")) return null;
  return (
    <Part title="Who is here">
      <People room={room} bare />
      {offers(room, "letGo") ? (
        <p className="text-sm text-muted">
          Seeing somebody out leaves their say about the words said here as it is. Unless they chose to keep them
          before, these are deleted at the end.
        </p>
      ) : null}
    </Part>
  );
}

function End({ room }: { room: Room }) {
  if (!offers(room, "end")) return null;
  const others = company(room);
  return (
    <Part title="That was enough">
      <AfterForm after={room} type="end">
        <p>
          The talking ends{others.length > 0 ? `, for ${spoken(["you", ...others])}` : ""}. Then you look back on it
          {others.length > 0 ? " together" : ""}.
        </p>
        <div>
          <SubmitButton variant="quiet" wide>
            End and look back
          </SubmitButton>
        </div>
      </AfterForm>
    </Part>
  );
}

/** Everything that is seldom wanted, one press away: steering, resting, ending, leaving. */
export function More({ room }: { room: Room }) {
  return (
    <Dialog trigger="More" triggerLook={{ size: "slim" }} title="What would help?" closeLabel="Back to the room">
      <div className="flex flex-col gap-5 font-sans text-base">
        <Hints room={room} />
        <Rest room={room} />
        <Sides room={room} />
        <HowHard room={room} />
        <WhoIsHere room={room} />
        <End room={room} />
        <LeaveRoom room={room} />
      </div>
    </Dialog>
  );
}
