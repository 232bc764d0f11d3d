/** A partner's place in a couple. It never says who matters more; it only tells two people apart. */
export type Seat = "a" | "b";

export const otherSeat = (seat: Seat): Seat => (seat === "a" ? "b" : "a");
