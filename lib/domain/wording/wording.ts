/** What a machine is told to word a line anew: nothing else of a rehearsal ever gets to it. */
export interface WordingRequest {
  /** What was just said, without names; null where nothing was: the line opens. */
  said: string | null;
  /** The line that the script chose. */
  line: string;
  /** How whoever says it is, in the words of their role card. */
  manner: string;
}

/** One message to a machine. */
export interface MachineMessage {
  role: "system" | "user";
  text: string;
}
