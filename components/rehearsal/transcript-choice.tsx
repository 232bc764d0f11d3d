import { Disclosure } from "@/components/ui/disclosure.tsx";
import { OutcomeRadio } from "@/components/ui/outcome-fields.tsx";
import type { RadioOption } from "@/components/ui/radio-group.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { Section } from "@/components/ui/section.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { type After, company, isAlone, offers, readerOf, rehearserOf, spoken } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import { Transcript } from "./transcript.tsx";

/**
 * Only a rehearser and a coach have a page of it once it is over, so only between them is there anything to share. A coach
 * who isn't there at the end reads none of it.
 */
function choicesFor(after: After, isGoing: boolean): RadioOption[] {
  const isMine = after.view.role === "rehearser";
  const found = readerOf(after);
  const reader = isGoing && found === "You" ? null : found;
  const rehearser = rehearserOf(after);
  const gone: RadioOption = { value: "delete", label: "Delete them", note: "The words go for good" };
  const kept: RadioOption = isMine
    ? { value: "keep", label: "Keep them for me", note: "You alone can read them again" }
    : { value: "keep", label: `Keep them for ${rehearser}`, note: `${rehearser} alone can read them again` };
  if (reader === null) return [gone, kept];
  const readers = reader === "You" ? [reader, rehearser] : [rehearser, reader];
  return [gone, kept, { value: "share", label: "Keep them to share", note: `${spoken(readers)} can read them again` }];
}

function choiceNote(after: After): string {
  if (isAlone(after)) return "Only you.";
  return "Only you. Nobody here sees what the others choose; one who doesn’t keep them is enough to delete them.";
}

/** `isGoing`: for somebody who leaves, or has left. */
export function ChoiceField({ after, isGoing = false }: { after: After; isGoing?: boolean | undefined }) {
  const { choice } = after.view;
  const options = choicesFor(after, isGoing);
  const isOffered = options.some(({ value }) => value === choice);
  return (
    <OutcomeRadio
      name="choice"
      label="What should happen to the words said here?"
      options={options}
      defaultValue={choice === "share" && !isOffered ? "keep" : (choice ?? "delete")}
      required
      visibleTo={{ audience: "self", words: choiceNote(after) }}
    />
  );
}

/** For somebody with a page of it who left while it was live: they have their say from outside, too. */
export function ChoiceFromOutside({ after }: { after: After }) {
  if (!offers(after, "choose")) return null;
  return (
    <Section title="The words said here">
      <p className="font-sans text-base">
        {after.view.choice === null
          ? "You took part and chose nothing about them, so they are deleted when this is over."
          : choiceWords(after)}
      </p>
      <AfterForm after={after} type="choose" ownErrors={["choice"]}>
        <ChoiceField after={after} isGoing />
        <div>
          <SubmitButton variant="quiet" wide>
            Choose this
          </SubmitButton>
        </div>
      </AfterForm>
    </Section>
  );
}

/** A guest isn't let in again once they are out: what is left to them is a link that their device is shown then. */
function untilWhen({ view, people }: After): string {
  const isGuest = people.some(({ placeId, kind }) => placeId === view.viewer && kind === "guest");
  return isGuest
    ? "You can take a yes back later, by a link that you are shown when this closes for you."
    : "You can change your mind later.";
}

const whoeverLeft = ({ view }: After): string =>
  view.places.some(({ agreed, here }) => agreed && !here) ? ", also whoever has left" : "";

/** Choosing, before it closes. Whoever says nothing has it deleted. */
export function RecordPart({ after }: { after: After }) {
  return (
    <Screen
      title="The words said here"
      prompt={
        isAlone(after)
          ? "They are deleted when this closes, unless you keep them."
          : `They are deleted when this closes, unless everybody who took part keeps them${whoeverLeft(after)}. ${untilWhen(after)}`
      }
      hint="What you set down in looking back stays in any case."
    >
      <AfterForm after={after} type="choose" ownErrors={["choice"]}>
        <ChoiceField after={after} />
        <div>
          <SubmitButton wide>Choose this and go on</SubmitButton>
        </div>
      </AfterForm>
      <Transcript after={after} />
    </Screen>
  );
}

function DeleteRecord({ after }: { after: After }) {
  return (
    <AfterForm after={after} type="choose" fields={{ choice: "delete" }}>
      <p className="font-sans text-base">
        The words said here are deleted at once and for good, for everybody. What was set down in looking back stays.
      </p>
      <div>
        <SubmitButton variant="danger-calm" wide>
          Delete the words
        </SubmitButton>
      </div>
    </AfterForm>
  );
}

function recordWords(after: After): string {
  const { turns, role } = after.view;
  if (turns.length === 0 && role === "rehearser") return "Nothing was said here.";
  if (turns.length === 0) return `The words said here are kept for ${rehearserOf(after)} alone.`;
  if (isAlone(after)) return "You kept the words said here, so you can read them again.";
  return "Everybody who took part kept the words said here, so you can read them again.";
}

/** Once it is over: what became of the words, reading them again, and having a change of heart. */
export function Record({ after }: { after: After }) {
  if (after.view.transcript === "gone")
    return <p>The words said here have been deleted. What was set down in looking back stays.</p>;
  return (
    <div className="flex flex-col gap-4">
      <p>{recordWords(after)}</p>
      <Transcript after={after} />
      {offers(after, "choose") ? (
        <Disclosure summary="Change what happens to them">
          {readerOf(after) ? <ShareOrNot after={after} /> : null}
          <DeleteRecord after={after} />
        </Disclosure>
      ) : null}
    </div>
  );
}

/** Between keeping and sharing one can go back and forth, with one press. */
function ShareOrNot({ after }: { after: After }) {
  const { choice, role } = after.view;
  const rehearser = role === "rehearser" ? "you" : rehearserOf(after);
  const isShared = choice === "share";
  return (
    <AfterForm after={after} type="choose" fields={{ choice: isShared ? "keep" : "share" }}>
      <p className="font-sans text-base">
        {isShared
          ? `You said that the words may be shared. You can have them kept for ${rehearser} alone.`
          : `You said that the words are kept for ${rehearser} alone. You can let them be shared; they are, once everybody who took part says so.`}
      </p>
      <div>
        <SubmitButton variant="quiet" wide>
          {isShared ? `Keep them for ${rehearser} alone` : "Let them be shared"}
        </SubmitButton>
      </div>
    </AfterForm>
  );
}

/** What was chosen, in words, for the page that says what is still open. */
export function choiceWords(after: After): string {
  switch (after.view.choice) {
    case "keep":
    case "share":
      return company(after).length > 0
        ? "You keep the words said here. They stay if everybody who took part keeps them."
        : "You keep the words said here.";
    case "delete":
      return "The words said here are deleted when this closes.";
    case null:
      return "You chose nothing about the words said here, so they are deleted when this closes.";
  }
}
