import { z } from "zod";
import { withoutUnseen } from "./unseen.ts";

/** Control characters other than a new line and a tab. */
const control = /[^\P{Cc}\n\t]/gu;

/** Words that a person wrote, as they are kept: every line and sign of it, without what can't be seen or stored. */
export const prose = z.string().overwrite((text) => withoutUnseen(text).replace(/\r\n?/g, "\n").replace(control, ""));
