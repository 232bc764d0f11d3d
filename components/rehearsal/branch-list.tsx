import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { BranchView } from "@/lib/domain/rehearsal/view.ts";
import { offers } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import type { Room } from "./room.ts";
import { Chosen } from "./room-button.tsx";
import { transcriptPaths } from "./transcript-paths.ts";

const wayWords = ({ length }: BranchView, index: number): string =>
  `${index + 1} · ${length === 0 ? "nothing said" : length === 1 ? "1 turn" : `${length} turns`}`;

/** The words with which a way parts from what all of them begin with, as far as whoever looks was there. */
function partingWords({ view, words }: Room, { number }: BranchView): string | null {
  const paths = transcriptPaths(view);
  const own = paths.find(({ branch }) => branch === number);
  const parting = own?.turns.find((turn) => !paths.every(({ turns }) => turns.includes(turn)));
  return words[parting?.lineId ?? parting?.authored ?? ""] ?? null;
}

function Way({ room, branch, index }: { room: Room; branch: BranchView; index: number }) {
  const parting = partingWords(room, branch);
  return (
    <span className="flex min-w-0 flex-col text-left">
      {wayWords(branch, index)}
      {parting ? <span className="truncate text-sm font-normal text-muted">“{parting}”</span> : null}
    </span>
  );
}

/** The ways that it went so far, each to be gone on with. Nothing of the others is lost. */
export function BranchList({ room }: { room: Room }) {
  const { branches } = room.view;
  if (branches.length < 2) return null;
  const maySwitch = offers(room, "switchBranch");
  return (
    <section aria-label="Ways it went" className="flex flex-col gap-2 font-sans text-base">
      <p className="text-sm font-semibold text-muted">Ways it went. The others are kept as they were.</p>
      <AfterForm after={room} type="switchBranch">
        <ul className="flex flex-wrap gap-2">
          {branches.map((branch, index) => (
            <li key={branch.number} className="min-w-0 max-w-60">
              {branch.current ? (
                <Chosen>
                  <Way room={room} branch={branch} index={index} />
                </Chosen>
              ) : (
                <SubmitButton variant="quiet" size="slim" name="to" value={branch.number} className="max-w-full">
                  <Way room={room} branch={branch} index={index} />
                </SubmitButton>
              )}
            </li>
          ))}
        </ul>
      </AfterForm>
      {maySwitch ? null : (
        <p className="text-muted">
          This is the {branches.findIndex(({ current }) => current) + 1}. of {branches.length}.
        </p>
      )}
    </section>
  );
}
