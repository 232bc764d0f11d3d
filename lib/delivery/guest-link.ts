import "server-only";

/** The address that a friend opens. Whoever has it can come in, once: it is shown to the one who asked them, and kept nowhere. */
export const guestLink = (token: string): string =>
  new URL(`/guest/${token}`, process.env.NEXTAUTH_URL ?? "http://localhost:3000").href;
