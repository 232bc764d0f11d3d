import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { practisedLine } from "./list-words.ts";
import { difficultyLabels } from "./role-card-words.ts";
import type { Doorway } from "./room.ts";

/** Who answers, in a few words. */
function otherSide({ mode, persona, coachName, you, roles }: Doorway): string {
  if (you === "guest" && roles.includes("standIn")) return "You stand in";
  switch (mode) {
    case "coach":
      return `${coachName ?? "The coach"} stands in`;
    case "friend":
      return "A friend stands in";
    case "script":
      return persona ? `“${persona.name}” answers, from written lines` : "Written lines answer";
    case "model":
      return persona ? `A machine answers as “${persona.name}”` : "A machine answers";
  }
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-0.5">
      <dt className="font-sans text-sm font-semibold text-muted">{title}</dt>
      <dd className="whitespace-pre-line wrap-break-word">{children}</dd>
    </div>
  );
}

/** What it is about, in the rehearser's words. */
export function About({ door }: { door: Doorway }) {
  const { scenario, goal, steps, difficulty, planned, you } = door;
  return (
    <dl className="flex flex-col gap-4 border-l-2 border-accent pl-4">
      {/* What somebody else set up for them isn't in their words. */}
      <Fact
        title={
          you === "rehearser" || door.isHomework
            ? "What it is about"
            : `What it is about, in ${door.rehearserName}’s words`
        }
      >
        {scenario}
      </Fact>
      {goal ? <Fact title={you === "rehearser" ? "What you want to try" : "What there is to try"}>{goal}</Fact> : null}
      <Fact title="What is practised">{practisedLine(steps)}</Fact>
      <Fact title="The other side">
        {otherSide(door)}. {difficultyLabels[difficulty]}, to begin with.
      </Fact>
      {planned ? <Fact title="Planned">{planned}</Fact> : null}
    </dl>
  );
}

/** The same within reach, while it goes on. */
export function FoldedAbout({ door }: { door: Doorway }) {
  return (
    <Disclosure summary="What it is about">
      <About door={door} />
    </Disclosure>
  );
}
