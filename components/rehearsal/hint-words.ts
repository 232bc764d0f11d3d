import type { HintKind } from "@/lib/domain/rehearsal/event.ts";

/** What can be held up without a word being written: what it is called, and what the one who practises reads. */
export const hintWords: Readonly<Record<HintKind, { label: string; words: string }>> = {
  slowDown: { label: "Slow down", words: "Slow down. Fewer words, and a pause after them." },
  breathe: { label: "Breathe", words: "Breathe out, longer than in. Nobody hurries you here." },
  feeling: { label: "Name a feeling", words: "Say one feeling: sad, scared, lonely, ashamed, hurt." },
  askFor: { label: "Ask for one thing", words: "Ask for one small thing, as a wish." },
  reflect: { label: "Say back", words: "Say back what you heard, before you answer it." },
  own: { label: "Own a part", words: "Name one thing that was yours in it, without a “but”." },
};
