/** The version of the text below, kept in the ledger with each signature. New words mean a new version. */
export const dataUseVersion = "data-use-2";

export interface DataUsePart {
  title: string;
  lines: readonly string[];
}

/** What a person's data is used for, as they read and sign it. */
export const dataUse: readonly DataUsePart[] = [
  {
    title: "What is kept",
    lines: [
      "The steps you take, the times of breaks, and when you answer.",
      "The words you write, and the numbers you give when you check in.",
      "Your words are stored locked. The practice’s server can open them to show them to you, and to those you send them to.",
    ],
  },
  {
    title: "Who sees it",
    lines: [
      "The other person sees only the sentences you send, and the steps you reach together.",
      "Your coach sees the steps you reach together. Your coach sees your words only where you tick “also show my coach”, and what you write to them alone.",
      "Your drafts are yours alone. So are your numbers, unless you decide in Privacy to show them to your coach.",
    ],
  },
  {
    title: "What it is used for",
    lines: [
      "To take the two of you through the steps, and to help your coach support you.",
      "It is never sold, and never used for advertising.",
      "It is not for custody or court, and it carries no scores.",
    ],
  },
  {
    title: "What you can change",
    lines: [
      "You can take back a sentence you sent. It may have been read by then.",
      "You can change your choices in Privacy at any time, and see who looked at what is yours.",
      "You can leave this work at any time, alone, without a reason.",
    ],
  },
];
