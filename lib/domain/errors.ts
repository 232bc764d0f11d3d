/** The thing does not exist, or the actor may not know that it does: one answer for both. */
export class NotFound extends Error {
  override name = "NotFound";
}

/** The actor may know of the thing, yet may not do this to it. */
export class Forbidden extends Error {
  override name = "Forbidden";
}

/** The thing moved on since the actor last saw it. */
export class Conflict extends Error {
  override name = "Conflict";
}

/** There was no time for it just now. Nothing was done, and the same can be sent again. */
export class Busy extends Error {
  override name = "Busy";
}
