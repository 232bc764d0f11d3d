/** What one speaks and rests with, for the focus to be led to. */
export const roomBarId = "room-bar";
