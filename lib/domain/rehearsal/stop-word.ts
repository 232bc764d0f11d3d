/** The letters and digits of what was typed, one space between its words. Of what has none, such as a row of signs, all of it. */
function bare(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  return words || text.trim();
}

/**
 * Whether all that was said is the stop word, once or over and over. However it was typed: nobody who needs it watches
 * their capitals.
 */
export function saysStopWord(text: string, stopWord: string): boolean {
  const [said, word] = [bare(text), bare(stopWord)];
  return said !== "" && `${said} `.split(`${word} `).every((between) => between === "");
}
