declare const minted: unique symbol;

/**
 * A friend without an account, in the one rehearsal they were asked to, as the session layer vouches for them. The brand
 * can't be written down elsewhere: `lib/session` is the only place that makes one.
 */
export interface Guest {
  readonly [minted]: true;
  readonly guestId: string;
  readonly rehearsalId: string;
}
