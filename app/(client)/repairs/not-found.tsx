import { WordsKeptHere } from "@/components/repair/words-kept-here.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { NotFoundPanel } from "@/components/ui/not-found-panel.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { read } from "@/lib/delivery/read.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";

/**
 * Where there is no repair, or none for this person. Whoever had work that has ended is told of that, whichever
 * address they asked for.
 */
export default async function NoRepair() {
  const { ended } = await read(readHome, undefined);
  const person = await currentPerson();
  if (ended.length === 0) return <NotFoundPanel home="/home" />;
  return (
    <Stack>
      <h1 className="font-serif text-2xl font-medium sm:text-3xl">There is nothing here any more</h1>
      <p>If you came from a repair: the work that it belonged to has ended. What you wrote for yourself stays yours.</p>
      {person ? <WordsKeptHere writer={person.id} /> : null}
      <div>
        <LinkButton href="/home" variant="primary">
          Go home
        </LinkButton>
      </div>
    </Stack>
  );
}
