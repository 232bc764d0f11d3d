import "server-only";
import { readForm } from "@/lib/delivery/form-answer.ts";
import { rehearsalCommandRefusals } from "@/lib/domain/rehearsal/command-form.ts";
import type { RehearsalMove } from "@/lib/domain/rehearsal/permission.ts";
import { whisperOf } from "@/lib/domain/rehearsal/whisper-form.ts";

/** What a person reads when something in the room is refused, whoever they are there. */
export const roomRefusals = { ...rehearsalCommandRefusals, "nothing-written": "Write something first." } as const;

/** The same at the door, beside what is to be ticked there. */
export const doorRefusals = {
  ...roomRefusals,
  "read-card": { field: "card", message: roomRefusals["read-card"] },
  "agree-to-machine": { field: "machine", message: roomRefusals["agree-to-machine"] },
} as const;

/** What happens in the talking. The page stays as it is, with what is being written and what is unfolded. */
const talk: readonly RehearsalMove[] = [
  "say",
  "rate",
  "whisper",
  "hint",
  "pause",
  "flooded",
  "stopWord",
  "resume",
  "rewind",
  "switchBranch",
  "switchRoles",
  "changeDifficulty",
];

export const staysInPlace = (move: RehearsalMove): boolean => talk.includes(move);

/** The two fields of a whisper as the one text that is whispered. */
export function whisperForm(form: unknown): FormData {
  const { well, next, ...fields } = readForm(form);
  const { text, praise } = whisperOf({ well, next });
  const whisper = new FormData();
  for (const [name, value] of Object.entries({ ...fields, type: "whisper", text })) whisper.set(name, String(value));
  if (praise) whisper.set("praise", "yes");
  return whisper;
}
