"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import { useFormOutcome } from "./action-form.tsx";
import { keepWords, markSent, sentPlace, wordsBack } from "./kept-words.ts";
import { OutcomeArea } from "./outcome-fields.tsx";

type KeptAreaProps = ComponentProps<typeof OutcomeArea> & {
  /** Where the words wait on this device until they were taken: one a person and form. */
  place: string;
  /** Whether they wait in this tab alone, and go with it. */
  inTab?: boolean | undefined;
};

function deviceStore(inTab: boolean): Storage | null {
  try {
    return inTab ? window.sessionStorage : window.localStorage;
  } catch {
    return null; // the browser keeps nothing
  }
}

/**
 * An OutcomeArea whose words outlive a reload and a closed tab: they wait on this device from the first letter on. What
 * was sent waits apart until the page that shows it as taken takes it away, or the form around says that it is done.
 */
export function KeptArea({ place, inTab = false, ...area }: KeptAreaProps) {
  const { done } = useFormOutcome();
  const box = useRef<HTMLTextAreaElement>(null);
  const [isBack, setBack] = useState(false);
  const original = typeof area.defaultValue === "string" ? area.defaultValue : "";

  useEffect(() => {
    const form = box.current?.form;
    if (!box.current || !form) return;
    const store = deviceStore(inTab);
    if (done) {
      store?.removeItem(sentPlace(place));
    } else if (box.current.value === original) {
      const back = wordsBack(store, place, original);
      setBack(back !== "");
      if (back !== "") {
        box.current.value = back;
        // Where the box is folded away, so are they.
        box.current.closest("details")?.setAttribute("open", "");
      }
    } else {
      // Typed before the script arrived, or given back by a refusal.
      keepWords(store, place, box.current.value);
    }
    const send = () => markSent(store, place);
    form.addEventListener("submit", send);
    return () => form.removeEventListener("submit", send);
  }, [place, inTab, done, original]);

  return (
    <div className="flex flex-col gap-2">
      <OutcomeArea
        {...area}
        ref={box}
        onInput={({ currentTarget: { value } }) =>
          keepWords(deviceStore(inTab), place, value === original ? "" : value)
        }
      />
      {/* Always there, since a screen reader only hears a live region that was. */}
      <p role="status" className="font-sans text-sm text-muted">
        {isBack && !done ? "You wrote this here before, and it may not be saved yet." : null}
      </p>
    </div>
  );
}
