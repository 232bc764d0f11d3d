import Link, { type LinkProps } from "next/link";
import { classNames } from "./class-names.ts";

/** A link within running words. */
export function TextLink<Href>({ className, ...rest }: LinkProps<Href>) {
  return (
    <Link<Href>
      {...rest}
      className={classNames(
        "font-medium text-accent underline decoration-accent/40 underline-offset-4 hover:text-accent-strong hover:decoration-current",
        className,
      )}
    />
  );
}
