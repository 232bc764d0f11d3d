import type { RehearsalRole } from "@/lib/domain/rehearsal/role.ts";
import type { Difficulty } from "@/lib/domain/rehearsal/setting.ts";

/** How hard the other side makes it, in a word. */
export const difficultyLabels: Readonly<Record<Difficulty, string>> = { 1: "Warm", 2: "Guarded", 3: "Withdrawn" };

/** What somebody is here for, and how to be it well. */
export interface RoleCard {
  title: string;
  lines: readonly string[];
  /** What opens and what closes the part that a stand-in plays. */
  opens: readonly string[];
  closes: readonly string[];
}

const play: Readonly<Record<Difficulty, string>> = {
  1: "Warm: you mean well, and you are glad that somebody tries. Answer in a sentence or two. When they are honest, let it reach you.",
  2: "Guarded: you were hurt in this as well, so you are careful. Answer short at first. Blame closes you a little more; something real opens you by one small step.",
  3: "Withdrawn: there is not much left in you, and words are heavy. Leave gaps, and don’t fill them. When they are patient and true, let one more sentence out, and no more than that.",
};

const plain = { opens: [], closes: [] } as const;

/** The card of a role. `name`: who practises. */
export function roleCard(role: RehearsalRole, name: string, difficulty: Difficulty): RoleCard {
  switch (role) {
    case "rehearser":
      return {
        ...plain,
        title: "What you are here for",
        lines: [
          "To try a sentence that is hard to say. It may come out wrong. That is what this is for.",
          "You can go back to any moment and try it another way, as often as you like.",
        ],
      };
    case "standIn":
      return {
        title: "Your role card",
        lines: [
          `You lend your voice to the other side, so that ${name} can practise. You play a person you make up. Nobody knows what the real one would say, and you don’t have to guess.`,
          play[difficulty],
          "Never insults and never threats, however hard it is set.",
        ],
        opens: ["Hearing how it was for them", "Being heard yourself", "Something they own, without a “but”"],
        closes: ["Blame, “always” and “never”", "Being told what you think", "Being hurried"],
      };
    case "coach":
      return {
        ...plain,
        title: "Your role card",
        lines: [
          `What you whisper reaches ${name} alone. Begin with what went well; then one thing, small enough for the next sentence.`,
          "You can hold up a hint, go back to an earlier moment, switch the sides, and make it easier or harder.",
          "While nobody else stands in, you speak for the other side. No verdicts: nobody here knows who is right.",
        ],
      };
    case "observer":
      return {
        ...plain,
        title: "Your role card",
        lines: [
          "You listen, and say nothing until the end. Notice what landed, and where it eased.",
          `Afterwards you can leave ${name} a note. It begins with something that went well.`,
        ],
      };
  }
}
