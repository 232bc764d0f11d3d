/**
 * A message to somebody outside the product. Every kind reads alike to whoever glances at a lock screen: no partner,
 * no step, no coach. Links carry a token only where the link itself is the way in.
 */
export type Notification =
  | { kind: "somethingToLookAt"; userId: string }
  | { kind: "invitation"; email: string; token: string }
  | { kind: "magicLink"; email: string; path: string }
  | { kind: "passwordReset"; email: string; token: string };
