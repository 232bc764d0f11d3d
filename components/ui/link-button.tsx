import Link, { type LinkProps } from "next/link";
import { type ButtonLook, buttonClass } from "./button-class.ts";

type LinkButtonProps<Href> = ButtonLook & Omit<LinkProps<Href>, "className">;

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton<Href>({ variant, size, wide, className, ...rest }: LinkButtonProps<Href>) {
  return <Link<Href> {...rest} className={buttonClass({ variant, size, wide, className })} />;
}
