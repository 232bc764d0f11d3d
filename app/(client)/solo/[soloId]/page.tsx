import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { feedbackFor } from "@/app/feedback-for.tsx";
import { type DraftAt, draftAt } from "@/components/feedback/draft-at.ts";
import { DraftEditor } from "@/components/repair/draft-editor.tsx";
import { Grounding } from "@/components/repair/grounding.tsx";
import { SceneFocus } from "@/components/repair/scene-focus.tsx";
import { type Solo, wordsOf } from "@/components/solo/solo.ts";
import { SoloPlayer } from "@/components/solo/solo-player.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import type { SoloStepId } from "@/lib/domain/protocol/protocol.ts";
import { scaleWords } from "@/lib/domain/protocol/scale-words.ts";
import { longestText } from "@/lib/domain/repair/draft.ts";
import { isWritten } from "@/lib/domain/solo/state.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { readSolo, type SoloPage } from "@/lib/use-cases/solo/read-solo.ts";
import NothingHere from "../not-found.tsx";
import { actAction, deleteWordsAction, saveDraftAction, writeAction } from "./actions.ts";

// The same on every page, since a tab's title can be read over a shoulder.
export const metadata: Metadata = { title: { absolute: "Rejoin" } };

/** Where one writes as one might say it; for the rest there are no tips. */
const draftedAt: Readonly<Partial<Record<SoloStepId, readonly DraftAt[]>>> = {
  intent: [draftAt("intent")],
  speak: [draftAt("speak")],
  own: [draftAt("own")],
};

interface Writer {
  id: string;
  wantsTips: boolean;
}

function soloOf(page: SoloPage, writer: Writer): Solo {
  const { soloId, coupleId, path, view, drafts, coachName } = page;
  const isWriting = view.phase === "underway" && isWritten(view.step);
  const solo: Solo = {
    soloId,
    coupleId,
    path,
    view,
    written: drafts,
    other: page.other ?? "the other person",
    coachName,
    ratingWords: scaleWords(page.ratingWords),
    newId: () => crypto.randomUUID(),
    act: actAction,
    deleteWords: deleteWordsAction,
    editor: null,
    editorForm: isWriting ? `unsent-${view.step}` : null,
    grounding: <Grounding />,
    openGrounding: <Grounding open />,
  };
  return solo.editorForm === null ? solo : { ...solo, editor: editorOf(solo, page, solo.editorForm, writer) };
}

function editorOf(solo: Solo, { soloId, view, drafts }: SoloPage, formId: string, writer: Writer) {
  const draft = drafts.find(({ step }) => step === view.step);
  return (
    <DraftEditor
      key={view.step}
      formId={formId}
      place={{ soloId, step: view.step }}
      writer={writer.id}
      draft={{ text: draft?.text ?? "", version: draft?.version ?? 0 }}
      label="Your words, unsent"
      maxLength={longestText}
      visibleTo={{ audience: "self", words: "Only you. It is never sent." }}
      starters={wordsOf(solo, view.step).starters}
      write={writeAction}
      save={saveDraftAction}
      feedback={feedbackFor(writer)(draftedAt[view.step] ?? [])}
    />
  );
}

export default found(async function OneSoloPage({ params }: PageProps<"/solo/[soloId]">) {
  const page = await read(readSolo, await params);
  const { standing, coupleId, view } = page;
  if (standing && standing.kind !== "ready") redirect(`/welcome/${coupleId}` as Route);
  const person = (await currentPerson()) ?? (await askToSignIn());
  return (
    <>
      <SoloPlayer solo={soloOf(page, person)} />
      <SceneFocus scene={`${view.phase} ${view.step} ${view.way}`} />
    </>
  );
}, NothingHere);
