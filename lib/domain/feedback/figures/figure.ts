/** A way of speaking that borrows words of danger, as data: the wordings that are struck out before anybody reads for danger. */
export interface Figure {
  key: string;
  strike: readonly string[];
}
