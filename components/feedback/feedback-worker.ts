import { type Asked, hearDraft } from "./hear-draft.ts";

// Reading takes a moment on an old phone: here it holds up nobody's typing. Nothing is kept or sent from here.
self.addEventListener("message", ({ data }: MessageEvent<Asked>) => self.postMessage(hearDraft(data)));
