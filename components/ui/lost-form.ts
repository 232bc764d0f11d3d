/** A form that was sent and met no server: what a second try needs so that both count as one. */
export class LostForm {
  private readonly stamped: Map<string, FormDataEntryValue>;
  private isConfirming = false;
  /** One of the tries left while there was a signal, and no answer to it came back. */
  mayHaveArrived = false;

  /** `since`: when it was first sent, milliseconds. */
  constructor(
    typed: FormData,
    stamps: readonly string[],
    private readonly since: number,
  ) {
    this.stamped = new Map([...typed].filter(([name]) => stamps.includes(name)));
  }

  /** Marks the second try as one, and says how many seconds it waited. */
  stamp(typed: FormData, now: number): void {
    if (this.stamped.size === 0) return;
    for (const [name, value] of this.stamped) typed.set(name, value);
    typed.set("held", String(Math.ceil((now - this.since) / 1_000)));
    if (this.isConfirming) typed.set("confirmed", "yes");
  }

  /** Whether the answer asks the person if they still mean it. They see the page as it is now, and decide on that. */
  isAskedAgain(errors: Readonly<Record<string, string>>): boolean {
    this.isConfirming = "confirmed" in errors;
    this.stamped.delete("seen");
    this.mayHaveArrived = false;
    return this.isConfirming;
  }
}
