/**
 * Whoever read the log may be gone, and the process goes on. To say so would be one more line that nobody reads, and its error
 * another, without end.
 */
export function goOnUnread(): void {
  for (const log of [process.stdout, process.stderr]) log.on("error", () => undefined);
}
