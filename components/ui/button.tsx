import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class.ts";

export type ButtonProps = ButtonLook & Omit<ComponentProps<"button">, "className">;

/** A native button. It does nothing on its own: for forms use SubmitButton, for navigation LinkButton. */
export function Button({ variant, size, wide, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass({ variant, size, wide, className })} {...rest} />;
}
