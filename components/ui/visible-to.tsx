import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type Audience = "self" | "coach" | "partner";

const looks: Record<Audience, { icon: IconName; words: string }> = {
  self: { icon: "lock", words: "Only you" },
  coach: { icon: "people", words: "You and your coach" },
  partner: { icon: "words", words: "You and your partner" },
};

export interface VisibleToProps {
  audience: Audience;
  /** Says it in the words of the moment, such as "Sam will see these two sentences". */
  children?: ReactNode;
  id?: string | undefined;
  className?: string | undefined;
}

/** The line that says who sees a thing. It stands beside everything that a person writes. */
export function VisibleTo({ audience, children, id, className }: VisibleToProps) {
  const { icon, words } = looks[audience];
  return (
    <p id={id} className={classNames("flex items-start gap-2 font-sans text-sm text-muted", className)}>
      <Icon name={icon} className="mt-0.5" />
      <span>
        <span className="sr-only">Who sees this: </span>
        {children ?? words}
      </span>
    </p>
  );
}
