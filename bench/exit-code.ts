/** What a bench ends with: how fast it was is for people to read, but nothing may have been lost or doubled on the way. */
export const exitCode = ({ lost, doubled }: { lost: number; doubled: number }): number =>
  lost === 0 && doubled === 0 ? 0 : 1;
