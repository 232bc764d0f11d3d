import { Card } from "@/components/ui/card.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";

export interface ShownLetter {
  letterId: string;
  /** Who wrote it. */
  name: string;
  /** The other of the two; null while there is none. */
  other: string | null;
  text: string;
  /** When, in words. */
  when: string;
}

interface LettersProps {
  letters: readonly ShownLetter[];
  /** What the practice's policy says about what one of the two tells their coach. */
  policyLine: string;
}

/** How many stand open; what came before is folded away. */
const shown = 3;

function Letter({ letter }: { letter: ShownLetter }) {
  const { name, other, text, when } = letter;
  return (
    <Card as="li" className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">From {name}</span>
        <span className="text-sm text-muted">{when}</span>
      </p>
      <blockquote className="border-l-2 border-line pl-4 font-serif whitespace-pre-line wrap-anywhere">
        {text}
      </blockquote>
      <VisibleTo audience="self">
        You and {name}. Nobody else sees this{other ? `, and ${other} isn’t told of it` : null}.
      </VisibleTo>
    </Card>
  );
}

/** What each of the two wrote to their coach alone, the newest first. */
export function Letters({ letters, policyLine }: LettersProps) {
  const list = (some: readonly ShownLetter[]) => (
    <ul className="flex flex-col gap-4">
      {some.map((letter) => (
        <Letter key={letter.letterId} letter={letter} />
      ))}
    </ul>
  );
  return (
    <>
      <p className="text-sm text-muted">{policyLine}</p>
      {list(letters.slice(0, shown))}
      {letters.length > shown ? <Disclosure summary="Written before">{list(letters.slice(shown))}</Disclosure> : null}
    </>
  );
}
