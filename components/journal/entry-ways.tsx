import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { isShownToCoach } from "@/lib/domain/journal/audience.ts";
import type { JournalEntry } from "@/lib/domain/journal/entry.ts";
import { journalSearch } from "@/lib/domain/journal/journal-query.ts";
import type { JournalView } from "./journal-view.ts";

/** What stands in every form: which journal, and where in it, to come back there. */
function Here({ view }: { view: JournalView }) {
  return (
    <>
      <input type="hidden" name="coupleId" value={view.coupleId} />
      <input type="hidden" name="here" value={journalSearch(view.query)} />
      <input type="hidden" name="key" value={view.newId()} />
    </>
  );
}

function Delete({ view, entry, children }: { view: JournalView; entry: JournalEntry; children: ReactNode }) {
  return (
    <ActionForm action={view.remove}>
      <Here view={view} />
      <input type="hidden" name="kind" value={entry.kind} />
      <input type="hidden" name="id" value={entry.id} />
      <SubmitButton variant="danger-calm" wide>
        {children}
      </SubmitButton>
    </ActionForm>
  );
}

function TakeBack({ view, shareId }: { view: JournalView; shareId: string }) {
  return (
    <ActionForm action={view.takeBack}>
      <Here view={view} />
      <input type="hidden" name="shareId" value={shareId} />
      <SubmitButton variant="quiet" wide>
        Take it back
      </SubmitButton>
    </ActionForm>
  );
}

/** What deleting does, said before it is done. */
function effectOf(entry: JournalEntry, view: JournalView): string {
  const { other, coachName } = view;
  switch (entry.kind) {
    case "note":
    case "soloDraft":
      return "The words are destroyed, for good. Nobody else has seen them.";
    case "letter":
      return `The words are destroyed, for good. ${(entry.readers.coach && coachName) || "The coach you wrote it to"} may have read them.`;
    case "carried":
      return "The words are destroyed, for good, and wait for no repair any more.";
    case "draft":
      return "The words are destroyed, for good. What you sent of them stays sent.";
    case "soloRating":
      return "The number goes from here, for good. Nobody else has seen it.";
    case "rating":
      return isShownToCoach(entry.at, view)
        ? `The number goes from here and from ${coachName}’s page, for good. What it opened, or kept closed, stays as it was.`
        : "The number goes from here, for good. What it opened, or kept closed, stays as it was.";
    case "share":
      return `Your own copy is destroyed, for good. ${other ?? "The other person"} may have read it, and can’t any more.`;
  }
}

/** What can be done with a thing: behind a line that is opened first, so that nothing goes by one touch. */
export function EntryWays({ view, entry }: { view: JournalView; entry: JournalEntry }) {
  if (entry.kind !== "share" || entry.withdrawnAt) {
    return (
      <Disclosure summary="Delete" className="text-base">
        <p className="font-sans">{effectOf(entry, view)}</p>
        <Delete view={view} entry={entry}>
          Delete it
        </Delete>
      </Disclosure>
    );
  }
  const other = view.other ?? "the other person";
  return (
    <Disclosure summary="Take back or delete" className="text-base">
      <p className="font-sans">
        Taken back, it goes away for {other}, and for anyone else you showed it to. It may have been read by now. Your
        own copy stays here.
      </p>
      <TakeBack view={view} shareId={entry.id} />
      <p className="font-sans">Deleted, it is taken back first, and your own copy is destroyed too.</p>
      <Delete view={view} entry={entry}>
        Take it back and delete it
      </Delete>
    </Disclosure>
  );
}
