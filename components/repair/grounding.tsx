import { classNames } from "@/components/ui/class-names.ts";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { BreathPacer } from "./breath-pacer.tsx";

const ways: readonly { title: string; words: readonly string[] }[] = [
  {
    title: "Move your body",
    words: [
      "Shake out your hands and arms. Push against a wall and let go. Stretch until something loosens.",
      "Put both feet flat on the floor and press down. Feel that it holds you.",
    ],
  },
  {
    title: "Cold water",
    words: [
      "Hold your wrists under cold water, or a cold glass in both hands. Stay with how it feels.",
      "Wash your face with it if you like. Let it dry by itself.",
    ],
  },
  {
    title: "Take a walk",
    words: [
      "Go out for a while if you can, or to another room. Look for five things that are blue.",
      "You don’t have to plan what to say. If your mind goes back to it, go back to looking.",
    ],
  },
  {
    title: "Call a friend",
    words: [
      "Call someone steady. You can talk about something else entirely. You don’t have to explain.",
      "If nobody is free, think of how that person’s voice sounds, and what they would say to you first.",
    ],
  },
  {
    title: "See it from further off",
    words: [
      "Think of a friend who wants the best for you both. They saw it all, and they take no side.",
      "What would they say was hard for each of you? What would they hope for you two now?",
    ],
  },
];

interface GroundingProps {
  open?: boolean;
  /** For pages that have none of their own: it is hidden wherever there is another. */
  spare?: boolean;
}

/** Ways to settle, each behind its name: native, so that they open without script or signal. */
export function Grounding({ open = false, spare = false }: GroundingProps) {
  return (
    <section
      aria-label="Ways to settle"
      data-grounding={spare ? "spare" : "own"}
      className={classNames("flex flex-col gap-3", spare && "in-[main:has([data-grounding=own])]:hidden")}
    >
      <Disclosure summary="Breathe slowly" name="grounding" open={open}>
        <BreathPacer />
      </Disclosure>
      {ways.map(({ title, words }) => (
        <Disclosure key={title} summary={title} name="grounding">
          <div className="flex flex-col gap-3">
            {words.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </Disclosure>
      ))}
    </section>
  );
}
