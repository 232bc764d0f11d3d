"use client";

import { useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/ui/action-form.tsx";
import { tipFor } from "@/lib/domain/feedback/tip-for.ts";
import { untouched } from "@/lib/domain/form.ts";
import { chooseOnDevice, deviceWantsTips } from "./device-choice.ts";
import type { DraftAt } from "./draft-at.ts";
import { FeedbackCard, SmallButton, TipFoot, TipWords } from "./feedback-card.tsx";
import { HelpFoot, HelpWords } from "./help-note.tsx";
import { listenTo } from "./listen-to.ts";
import { afterReading, anotherDraft, helpClosed, putAway, silent } from "./listening.ts";
import { openHelp } from "./open-help.ts";

export interface DraftTipsProps {
  /** Where the draft may stand; nowhere, where words of danger alone are heard. */
  at: readonly DraftAt[];
  wantsTips: boolean;
  /** Keeps whether tips are wanted; null where only the device does. */
  choose: FormAction | null;
  /** The id of the page's panel of help. */
  helpId: string;
}

/** Whether tips were turned off or on here, whether that is kept, and whether it still stands beneath the box. */
interface Chosen {
  wantsTips: boolean;
  isKept: boolean;
  isSaid: boolean;
}

async function keepChoice(choose: FormAction | null, wantsTips: boolean): Promise<boolean> {
  if (!choose) {
    chooseOnDevice(wantsTips);
    return true;
  }
  const form = new FormData();
  form.set("tips", wantsTips ? "on" : "off");
  return choose(untouched, form).then(
    ({ done }) => done,
    () => false,
  );
}

function ChosenWords({ isKept, hasAccount }: { isKept: boolean; hasAccount: boolean }) {
  if (!isKept) return <p>Tips are off on this page. That couldn’t be kept just now: there may be no signal.</p>;
  return (
    <p>{hasAccount ? "Tips are off. Under Account you can turn them on again." : "Tips are off on this device."}</p>
  );
}

/** At most one gentle tip about a draft, or help where it speaks of danger. All of it happens on this device. */
export function DraftTips({ at, wantsTips, choose, helpId }: DraftTipsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [listening, setListening] = useState(silent);
  const [lettersRead, setLettersRead] = useState(0);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const isOn = chosen?.wantsTips ?? (choose ? wantsTips : deviceWantsTips());
  const asksAt = useRef(at);
  useEffect(() => {
    asksAt.current = isOn ? at : [];
  });

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return undefined;
    return listenTo(form, {
      at: () => asksAt.current,
      onHeard: (heard, letters) => {
        setListening((before) => afterReading(before, heard));
        setLettersRead(letters);
      },
      onSent: () => {
        setListening(anotherDraft);
        setChosen((before) => before && { ...before, isSaid: false });
      },
    });
  }, []);

  const { isHelpOpen } = listening;
  const panel = isHelpOpen ? document.getElementById(helpId) : null;
  useEffect(() => {
    return panel ? openHelp(panel, () => setListening(helpClosed)) : undefined;
  }, [panel]);

  const backToBox = () => place.current?.closest("form")?.querySelector("textarea")?.focus();

  async function turn(next: boolean) {
    backToBox();
    setListening(next ? anotherDraft : putAway);
    setChosen({ wantsTips: next, isKept: true, isSaid: !next });
    const isKept = await keepChoice(choose, next);
    setChosen((before) => before && { ...before, isKept });
  }

  function close(how: typeof putAway) {
    backToBox();
    setListening(how);
  }

  const tip = isOn && listening.tip ? tipFor(listening.tip.category, listening.tip.step) : null;
  const showsHelp = isHelpOpen && !panel;
  const showsChoice = !showsHelp && chosen?.isSaid === true;
  return (
    // How long the draft was that was read last: whoever watches can tell that nothing was found from that nothing was read yet.
    <div ref={place} data-letters-read={lettersRead}>
      <FeedbackCard
        words={
          showsHelp ? (
            <HelpWords />
          ) : showsChoice ? (
            <ChosenWords isKept={chosen.isKept} hasAccount={choose !== null} />
          ) : tip ? (
            <TipWords tip={tip} />
          ) : null
        }
      >
        {showsHelp ? <HelpFoot close={() => close(helpClosed)} /> : null}
        {showsChoice ? <SmallButton onClick={() => void turn(true)}>Show them again</SmallButton> : null}
        {!showsHelp && tip ? (
          <TipFoot tip={tip} putAway={() => close(putAway)} turnOff={() => void turn(false)} />
        ) : null}
      </FeedbackCard>
    </div>
  );
}
