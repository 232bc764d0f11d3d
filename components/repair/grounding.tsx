import { Disclosure } from "@/components/ui/disclosure.tsx";
import { BreathPacer } from "./breath-pacer.tsx";

const ways: readonly { title: string; words: string }[] = [
  {
    title: "Move your body",
    words: "Shake out your hands and arms. Push against a wall and let go. Stretch until something loosens.",
  },
  {
    title: "Cold water",
    words: "Hold your wrists under cold water, or a cold glass in both hands. Stay with how it feels.",
  },
  {
    title: "Take a walk",
    words: "Go out for a while if you can. Look for five things that are blue. You don’t have to plan what to say.",
  },
  {
    title: "Call a friend",
    words: "Call someone steady. You can talk about something else entirely. You don’t have to explain.",
  },
];

/** Ways to settle, each behind its name: native, so that they open without script or signal. */
export function Grounding({ open = false }: { open?: boolean }) {
  return (
    <section aria-label="Ways to settle" className="flex flex-col gap-3">
      <Disclosure summary="Breathe slowly" name="grounding" open={open}>
        <BreathPacer />
      </Disclosure>
      {ways.map(({ title, words }) => (
        <Disclosure key={title} summary={title} name="grounding">
          <p>{words}</p>
        </Disclosure>
      ))}
    </section>
  );
}
