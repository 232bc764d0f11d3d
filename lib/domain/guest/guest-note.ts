/** The version of the text below, kept with each signature. New words mean a new version. */
export const guestNoteVersion = "guest-note-1";

/** What a friend agrees to before they come in. */
export const guestNote: readonly string[] = [
  "You are here for one person, for this one practice. What you hear stays with you.",
  "You don’t tell anybody about it, and not the person they practise for.",
  "You record nothing and keep nothing: no picture, no sound, no copy.",
  "You don’t know the other person’s side here, and you judge nobody.",
  "You can stop at any time, without a reason. When it is over, this page closes for you.",
];
