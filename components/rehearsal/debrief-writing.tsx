import { KeptArea } from "@/components/ui/kept-area.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { longestTurn } from "@/lib/domain/rehearsal/lengths.ts";
import { type After, company, ownWords, rehearserOf, spoken } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import { partAfter } from "./debrief-parts.ts";
import { notePlace } from "./kept-notes.ts";
import { partHref } from "./part-href.ts";

export type WrittenPart = "landed" | "note" | "nextTry";

interface Asked {
  title: string;
  prompt: string;
  label: string;
}

const landed: Record<After["view"]["role"], string> = {
  rehearser: "A sentence, a pause, something that eased or stung. What do you want to remember of it?",
  standIn: "What reached you while you stood in? Write it as yourself, and only about what you felt.",
  coach: "What reached you as you listened?",
  observer: "What reached you as you listened?",
};

function askedIn(after: After, part: WrittenPart): Asked {
  switch (part) {
    case "landed":
      return { title: "What landed?", prompt: landed[after.view.role], label: "What landed" };
    case "note":
      return {
        title: `A note for ${rehearserOf(after)}`,
        prompt: "Begin with something that went well. Then one thing you noticed, as you saw it, with no verdict.",
        label: "Your note",
      };
    case "nextTry":
      return {
        title: "One thing to try next time",
        prompt: "Something small enough for one conversation. One is plenty.",
        label: "What I will try",
      };
  }
}

/** A few words for the looking back. Nothing waits for them. */
export function WritingPart({ after, part }: { after: After; part: WrittenPart }) {
  const { title, prompt, label } = askedIn(after, part);
  const others = company(after);
  const written = ownWords(after, part);
  return (
    <Screen title={title} prompt={prompt}>
      <AfterForm after={after} type={part} fields={{ lineId: after.newId() }} ownErrors={["text"]}>
        <KeptArea
          key={part}
          place={notePlace(after.writer ?? "guest", after.rehearsalId, part)}
          inTab={after.writer === null}
          label={label}
          name="text"
          rows={4}
          maxLength={longestTurn}
          defaultValue={written ?? undefined}
          required
          visibleTo={
            others.length > 0
              ? { audience: "partner", words: `${spoken(["You", ...others])}. Nobody outside of this rehearsal.` }
              : { audience: "self", words: "Only you" }
          }
        />
        <div className="flex flex-col gap-3 sm:flex-row">
          <SubmitButton wide>Keep this and go on</SubmitButton>
          <LinkButton href={partHref(after, partAfter(after.view, part))} variant="plain" wide>
            {written === null ? "Nothing for now" : "Leave it as it is"}
          </LinkButton>
        </div>
      </AfterForm>
    </Screen>
  );
}
