import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { type After, nameOf, offers, rehearserOf, spoken } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import { type DebriefPart, partsFor } from "./debrief-parts.ts";
import { LookedBack } from "./looked-back.tsx";
import { partHref } from "./part-href.ts";
import { choiceWords } from "./transcript-choice.tsx";

const again: Partial<Record<DebriefPart, string>> = {
  landed: "What landed",
  note: "Your note",
  nextTry: "One thing to try",
  carry: "Sentences to take along",
  record: "The words said here",
};

/** The way back to each part, since nothing here is final before it closes. */
function Again({ after }: { after: After }) {
  const parts = partsFor(after.view).filter((part) => again[part]);
  return (
    <nav aria-label="Go back to">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {parts.map((part) => (
          <li key={part}>
            <TextLink href={partHref(after, part)} className="inline-flex min-h-11 items-center font-sans text-base">
              {again[part]}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Those who lent the other side a voice and are still in it. */
const stillInRole = ({ view }: After) => view.places.filter(({ yours, inRole }) => !yours && inRole);

/** The rehearser can go on without somebody who is gone and will not step out any more. */
function WithoutThem({ after }: { after: After }) {
  const waiting = stillInRole(after);
  if (!offers(after, "letGo") || waiting.length === 0) return null;
  return (
    <Disclosure summary="If somebody is gone">
      <p className="font-sans text-base">
        You can see them out and close this without them. They can’t come in again, and the words said here can only be
        kept if they chose that before.
      </p>
      {waiting.map(({ placeId }) => (
        <AfterForm key={placeId} after={after} type="letGo" fields={{ place: placeId }}>
          <div>
            <SubmitButton variant="quiet" wide>
              Go on without {nameOf(after, placeId)}
            </SubmitButton>
          </div>
        </AfterForm>
      ))}
    </Disclosure>
  );
}

function waitsFor(after: After): string | null {
  const inRole = stillInRole(after).map(({ placeId }) => nameOf(after, placeId));
  return inRole.length > 0 ? `It waits for ${spoken(inRole)} to step out of the role.` : null;
}

function Leave({ after }: { after: After }) {
  if (!offers(after, "leave")) return null;
  const isMine = after.view.role === "rehearser";
  return (
    <Disclosure summary={isMine ? "Stop here, without closing it" : "Leave"}>
      <p className="font-sans text-base">
        {isMine
          ? "It is over then, for everybody. What you set down stays; the words said here go, unless everybody kept them."
          : `${rehearserOf(after)} goes on without you. What you chose and set down stays.`}
      </p>
      <AfterForm after={after} type="leave">
        <div>
          <SubmitButton variant="quiet" wide>
            {isMine ? "Stop here" : "Leave now"}
          </SubmitButton>
        </div>
      </AfterForm>
    </Disclosure>
  );
}

function Close({ after }: { after: After }) {
  const waits = waitsFor(after);
  return (
    <>
      <AfterForm after={after} type="close">
        <div>
          <SubmitButton wide>Close the rehearsal</SubmitButton>
        </div>
      </AfterForm>
      <div role="status" className="empty:hidden">
        {waits ? (
          <Notice>
            <p>{waits} This page follows by itself.</p>
          </Notice>
        ) : null}
      </div>
    </>
  );
}

function endWords(after: After): { title: string; prompt: string } {
  if (offers(after, "close") && after.view.role === "rehearser")
    return { title: "Ready to close", prompt: "Practising was the work. Nothing has to come of it today." };
  if (after.view.role === "rehearser") return { title: "Thank you", prompt: "This can be closed in a moment." };
  return {
    title: "Thank you",
    prompt: `Your part is done. ${rehearserOf(after)} closes this when they are ready.`,
  };
}

/** All that was set down, what is still open, and the close. */
export function EndPart({ after }: { after: After }) {
  const isMine = after.view.role === "rehearser";
  return (
    <Screen {...endWords(after)}>
      {isMine ? <Close after={after} /> : null}
      <LookedBack after={after} />
      {offers(after, "choose") ? <p className="font-sans text-base text-muted">{choiceWords(after)}</p> : null}
      <Again after={after} />
      <WithoutThem after={after} />
      <Leave after={after} />
    </Screen>
  );
}
