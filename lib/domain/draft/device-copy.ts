/** What the place of every copy of a draft on a device begins with. */
export const copyPrefix = "rejoin-draft:";

/** Where a person's copy of a draft waits on a device until the server has the words. */
export const copyPlace = (writer: string, place: Readonly<Record<string, string | number>>): string =>
  `${copyPrefix}${writer}:${Object.values(place).join(":")}`;

/** The places, of all there are on a device, where words of this person wait. */
export const copiesOf = (writer: string, places: readonly string[]): string[] =>
  places.filter((place) => place.startsWith(`${copyPrefix}${writer}:`));
