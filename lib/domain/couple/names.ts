/** "Sam and Alex", or the one name there is. */
export const joinNames = (names: readonly string[]): string => names.join(" and ");
