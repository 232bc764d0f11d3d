import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { TurnView } from "@/lib/domain/rehearsal/view.ts";
import { type After, nameOf } from "./after.ts";
import { type TranscriptPath, transcriptPaths } from "./transcript-paths.ts";

/** Who said something, and as whom. What was said for the other side is never said to be the partner’s. */
export function speakerOf(after: After, { by, voice, machine }: TurnView): string {
  const { view, personaName } = after;
  if (by === null)
    return [machine ? "A machine, for the other side" : "The script", ...(personaName ? [personaName] : [])].join(
      " · ",
    );
  const name = nameOf(after, by);
  const isRehearser = view.places.some(({ placeId, role }) => placeId === by && role === "rehearser");
  if (voice === "other") return isRehearser ? `${name}, trying the other side` : `${name}, standing in`;
  return isRehearser ? name : `${name}, as the one who practises`;
}

function Turns({ after, path }: { after: After; path: TranscriptPath }) {
  return (
    <ol className="flex flex-col gap-4">
      {path.turns.map((turn) => (
        <li
          key={turn.number}
          className={turn.voice === "own" ? "border-l-2 border-accent pl-4" : "border-l-2 border-line pl-4"}
        >
          <p className="font-sans text-sm font-semibold text-muted">{speakerOf(after, turn)}</p>
          <p className="whitespace-pre-line wrap-break-word">
            {after.words[turn.lineId ?? turn.authored ?? ""] ?? "These words are gone."}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** What was said, to read again, for as long as there is a record of it. */
export function Transcript({ after, open }: { after: After; open?: boolean | undefined }) {
  const [first, ...others] = transcriptPaths(after.view);
  if (!first) return null;
  return (
    <Disclosure summary="What was said" open={open}>
      <Turns after={after} path={first} />
      {others.map((path, index) => (
        <section key={path.branch} className="flex flex-col gap-4 border-t border-line pt-4">
          <h2 className="font-sans font-semibold">
            {others.length > 1 ? `Another way it went, ${index + 1} of ${others.length}` : "Another way it went"}
          </h2>
          <Turns after={after} path={path} />
        </section>
      ))}
    </Disclosure>
  );
}
