/** What two people can be to each other. Kept apart from the schemas, so that screens need not load them. */
export const bonds = ["partners", "friends", "family", "coparents"] as const;
export type Bond = (typeof bonds)[number];

/** The same, in words. */
export const bondWords = {
  partners: "Partners",
  friends: "Friends",
  family: "Family",
  coparents: "Co-parents",
} as const satisfies Record<Bond, string>;
