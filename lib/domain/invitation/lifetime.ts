/** How long an invitation can be redeemed. */
const invitationHours = 72;

/** When an invitation made (or sent again) now stops working. */
export const invitationExpiry = (now: Date): Date => new Date(now.getTime() + invitationHours * 3_600_000);
