import "server-only";

/**
 * The address that a friend opens: to come in, once, or with the secret of their own that is theirs then, to take their yes
 * back. It is shown to the one who asked them, or to the friend, and kept nowhere.
 */
export const guestLink = (token: string): string =>
  new URL(`/guest/${token}`, process.env.NEXTAUTH_URL ?? "http://localhost:3000").href;
