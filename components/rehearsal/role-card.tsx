import { Card } from "@/components/ui/card.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { RoleCard as Words } from "./role-card-words.ts";

function Few({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-sans text-sm font-semibold text-muted">{title}</h3>
      <ul className="list-disc pl-5 marker:text-muted">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Inside({ card }: { card: Words }) {
  return (
    <>
      {card.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Few title="What opens you" lines={card.opens} />
      <Few title="What closes you" lines={card.closes} />
    </>
  );
}

/** The card of one's role, before it begins. */
export function RoleCard({ card }: { card: Words }) {
  return (
    <Card as="section" aria-label={card.title} className="flex flex-col gap-4">
      <h2 className="font-serif text-xl font-medium">{card.title}</h2>
      <Inside card={card} />
    </Card>
  );
}

/** The same within reach, while it goes on. */
export function FoldedRoleCard({ card }: { card: Words }) {
  return (
    <Disclosure summary={card.title}>
      <Inside card={card} />
    </Disclosure>
  );
}
