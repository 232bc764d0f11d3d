import type { Bond } from "@/lib/domain/couple/bond.ts";
import type { StoryName } from "./stories.ts";

/** Where a couple is found before any story: still invited, or waiting for the coach to read their safety checks. */
export type Place = StoryName | "invited" | "awaitingDecision";

export interface CastCouple {
  label: string;
  bond: Bond;
  names: [string, string] | [string];
  place: Place;
}

export interface CastCoach {
  name: string;
  email: string;
  couples: CastCouple[];
}

export interface CastPractice {
  name: string;
  secretsKind: "noSecrets" | "limitedConfidence" | "individualConfidence";
  /** The first of them owns the practice. */
  coaches: CastCoach[];
}

const couple = (
  label: string,
  names: [string, string] | [string],
  place: Place,
  bond: Bond = "partners",
): CastCouple => ({
  label,
  bond,
  names,
  place,
});

/** Everyone in the demo: invented, each address under a domain that can't exist. */
export const cast: CastPractice[] = [
  {
    name: "Harbour Lane Practice",
    secretsKind: "limitedConfidence",
    coaches: [
      {
        name: "Maren Holt",
        email: "maren@harbour.example",
        couples: [
          couple("Sam and Alex", ["Sam", "Alex"], "justAssigned"),
          couple("Robin and Kit", ["Robin", "Kit"], "justAssignedToAsk"),
          couple("The Tuesday two", ["Jonas", "Mila"], "stuckAtOwning"),
          couple("Harbour walk", ["Priya", "Daniel"], "breakInProgress"),
          couple("O. and P.", ["Oskar", "Paula"], "twoRounds"),
          couple("Late shifts", ["Femi", "Ruth"], "waitingAfterBreak"),
          couple("Sisters", ["Greta", "Hanne"], "completeArt", "family"),
          couple("Blue door", ["Yusuf", "Clara"], "awaitingDecision"),
        ],
      },
      {
        name: "Tobias Lind",
        email: "tobias@harbour.example",
        couples: [
          couple("Allotment", ["Edda", "Ivo"], "completeHealing"),
          couple("Back from Lisbon", ["Rui", "Tessa"], "heldQuietly"),
          couple("Two houses", ["Nora", "Karim"], "planned", "coparents"),
          couple("Violin", ["Lea", "Anton"], "draftWaiting"),
          couple("Old friends", ["Bo", "Wim"], "notYetStanding", "friends"),
          couple("New baby", ["Ada", "Jesse"], "settling"),
          couple("Third floor", ["Mina", "Paul"], "waitingAfterBreak"),
          couple("Not joined yet", ["Vera", "Tom"], "invited"),
        ],
      },
      {
        name: "Ines Carvalho",
        email: "ines@harbour.example",
        couples: [
          couple("Sunday lunch", ["Flora", "Hugo"], "completeTwice"),
          couple("Long distance", ["Aiko", "Ben"], "namedNotAnswered"),
          couple("Bakery", ["Salma", "Leo"], "choosingOrder"),
          couple("Father and son", ["Georg", "Nils"], "heldAndTold", "family"),
          couple("One for now", ["Maya"], "onePartner"),
          couple("Night train", ["Igor", "Lotte"], "preparingAlone"),
          couple("Paused in spring", ["Dora", "Emil"], "stopped"),
          couple("Moved away", ["Rosa", "Jan"], "ended"),
        ],
      },
    ],
  },
  {
    name: "Fieldgate Coaching",
    secretsKind: "noSecrets",
    coaches: [
      {
        name: "Noor Haddad",
        email: "noor@fieldgate.example",
        couples: [
          couple("Orchard", ["Mats", "Elif"], "stuckAtOwning"),
          couple("River house", ["Sofia", "Theo"], "completeHealing"),
          couple("Parents of Kay", ["Lynn", "Marco"], "notYetHonoured", "coparents"),
          couple("Choir", ["Ute", "Sven"], "twoRounds"),
          couple("First winter", ["Amal", "Chris"], "notBegun"),
          couple("Studio", ["Nina", "Otto"], "breakInProgress"),
          couple("Ferry", ["Kari", "Lars"], "planned"),
          couple("Chess club", ["Ravi", "Elliot"], "completeArt", "friends"),
          couple("After the move", ["Jana", "Milan"], "setDown"),
          couple("Greenhouse", ["Beth", "Samir"], "awaitingDecision"),
          couple("Alone at first", ["Pia"], "onePartner"),
          couple("Night owls", ["Cora", "Vito"], "choosingOrder"),
        ],
      },
    ],
  },
];
