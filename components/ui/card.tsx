import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

type CardProps = ComponentProps<"div"> & { as?: "div" | "section" | "article" | "li" | undefined };

/** One thing on its own ground. */
export function Card({ as: Tag = "div", className, ...rest }: CardProps) {
  // The four tags take the same attributes; only their element types differ.
  const Element = Tag as "div";
  return (
    <Element
      {...rest}
      className={classNames("rounded-card border border-line bg-surface p-5 shadow-card sm:p-6", className)}
    />
  );
}
