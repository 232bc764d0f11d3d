import type { DraftAt } from "./draft-at.ts";
import type { Asked, Heard } from "./hear-draft.ts";

interface Listener {
  /** Where the draft may stand, asked anew for each reading. */
  at: () => readonly DraftAt[];
  /** What was heard in a draft of so many letters. */
  onHeard: (heard: Heard, letters: number) => void;
  /** The form was sent. */
  onSent: () => void;
}

const pause = 1_000;

/** Reads what is written in a form's box, on this device, whenever its writer pauses. Gives the way to stop. */
export function listenTo(form: HTMLFormElement, { at, onHeard, onSent }: Listener): () => void {
  const worker = new Worker(new URL("./feedback-worker.ts", import.meta.url), { type: "module" });
  let asked: string | null = null;
  let timer: ReturnType<typeof setTimeout>;
  const words = () => form.querySelector("textarea")?.value ?? "";
  const read = () => {
    asked = words();
    worker.postMessage({ at: at(), text: asked } satisfies Asked);
  };
  const readLater = () => {
    clearTimeout(timer);
    timer = setTimeout(read, pause);
  };
  const sent = () => {
    clearTimeout(timer);
    asked = null;
    onSent();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Heard>) => {
    // What was changed or sent meanwhile is read again, or not at all.
    if (asked !== null && asked === words()) onHeard(data, asked.length);
  });
  form.addEventListener("input", readLater);
  form.addEventListener("submit", sent);
  // The first words were there before this was.
  readLater();
  return () => {
    clearTimeout(timer);
    form.removeEventListener("input", readLater);
    form.removeEventListener("submit", sent);
    worker.terminate();
  };
}
