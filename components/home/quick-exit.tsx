"use client";

import { useEffect } from "react";
import { buttonClass } from "@/components/ui/button-class.ts";

/** A page that nobody wonders about. */
const neutral = "https://www.wikipedia.org/";
/** Three presses of Escape within this, milliseconds. */
const within = 2_000;

function leave() {
  // The page goes dark at once, however slow the network.
  document.documentElement.hidden = true;
  // In place of this entry, so that "back" doesn't lead here.
  window.location.replace(neutral);
}

/** Leaves for a neutral page: by the button, or by pressing Escape three times. Without script it is a plain link. */
export function QuickExit() {
  useEffect(() => {
    let presses: number[] = [];
    function press(event: KeyboardEvent) {
      if (event.key !== "Escape" || event.repeat) return;
      presses = [...presses.filter((at) => event.timeStamp - at < within), event.timeStamp];
      if (presses.length >= 3) leave();
    }
    // Before anything else on the page hears the key.
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);

  return (
    <a
      href={neutral}
      rel="noreferrer"
      aria-label="Leave this page quickly"
      aria-describedby="quick-exit-note"
      onClick={(event) => {
        event.preventDefault();
        leave();
      }}
      className={buttonClass({ variant: "quiet", size: "slim" })}
    >
      Leave
    </a>
  );
}
