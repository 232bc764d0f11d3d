import { z } from "zod";

/** Whether tips may stand beneath what one drafts, as a form says it. */
export const chooseTipsSchema = z.object({ tips: z.enum(["on", "off"]).transform((tips) => tips === "on") });
export type ChooseTips = z.output<typeof chooseTipsSchema>;
