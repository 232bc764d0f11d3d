import { Disclosure } from "./disclosure.tsx";

/** Whole sentences of somebody else's that show how it can sound, for who wants them. */
export function Examples({ examples, title = "How it can sound" }: { examples: readonly string[]; title?: string }) {
  if (examples.length === 0) return null;
  return (
    <Disclosure summary={title}>
      <ul className="flex flex-col gap-3">
        {examples.map((example) => (
          <li key={example} className="border-l-2 border-line pl-4 italic">
            {example}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
