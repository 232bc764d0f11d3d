import type { Route } from "next";
import { Card } from "@/components/ui/card.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";

interface CreateForWhomProps {
  choices: readonly { coupleId: string; title: string; line: string | null; href: Route }[];
}

/** Which work a rehearsal belongs to, for whoever has several. */
export function CreateForWhom({ choices }: CreateForWhomProps) {
  return (
    <ul className="flex flex-col gap-4">
      {choices.map(({ coupleId, title, line, href }) => (
        <Card as="li" key={coupleId} className="flex flex-wrap items-center justify-between gap-4 sm:py-4">
          <div className="min-w-0">
            <h2 className="text-lg font-medium wrap-anywhere">{title}</h2>
            {line ? <p className="font-sans text-base text-muted">{line}</p> : null}
          </div>
          <LinkButton href={href} aria-label={`Choose: ${title}`}>
            Choose
          </LinkButton>
        </Card>
      ))}
    </ul>
  );
}
