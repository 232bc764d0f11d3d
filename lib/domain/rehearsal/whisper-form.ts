/** A whisper as its form asks for it: what went well comes first, and one thing to try after it. */
export interface WhisperFields {
  well?: unknown;
  next?: unknown;
}

const words = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** The one text that is whispered, and whether it begins with what went well. */
export function whisperOf({ well, next }: WhisperFields): { text: string; praise: boolean } {
  const parts = [words(well), words(next)].filter((part) => part !== "");
  return { text: parts.join("\n\n"), praise: words(well) !== "" };
}
