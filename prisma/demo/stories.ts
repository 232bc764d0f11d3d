import type { Addressee } from "@/lib/domain/note/note-kind.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { wordHold } from "@/lib/use-cases/couple/word-hold.ts";
import { editNote } from "@/lib/use-cases/note/edit-note.ts";
import { writeNote } from "@/lib/use-cases/note/write-note.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { saveDraft } from "@/lib/use-cases/repair/save-draft.ts";
import { saveSoloDraft } from "@/lib/use-cases/solo/save-solo-draft.ts";
import { lines, notes } from "./lines.ts";
import {
  agreeOrder,
  bothTurns,
  nameIt,
  reassureEachOther,
  settle,
  speakAndListen,
  toOrder,
  turn,
  type Under,
  whole,
} from "./moves.ts";
import type { Pair, Stage } from "./stage.ts";

/** A named place to find a couple at. The couple is cleared and assigned when its story begins. */
export interface Story {
  under: Under;
  /** How many days before the curtain the couple came, was cleared and assigned. */
  cameDaysAgo: number;
  seats: 1 | 2;
  play: (stage: Stage, pair: Pair) => Promise<void>;
}

/** A note of each kind, one of them put in other words since. */
async function writeNotes(stage: Stage, pair: Pair): Promise<void> {
  const { coupleId, coach } = pair;
  const write = async (to: Addressee, text: string): Promise<string> => {
    const noteId = stage.newId();
    const written = await writeNote(await stage.wait(7).as(coach), { noteId, coupleId, to, text });
    if (!written.ok) throw new Error(`A demo note can't be written: ${written.reason}`);
    return noteId;
  };
  for (const to of ["process", "case", "b"] as const) await write(to, notes[to]);
  const noteId = await write("couple", "You came back to it.");
  const edited = await editNote(await stage.wait(7).as(coach), { coupleId, noteId, version: 1, text: notes.couple });
  if (!edited.ok) throw new Error(`A demo note can't be changed: ${edited.reason}`);
}

const healing = "nine-steps-to-healing";
const art = "art-of-repair";

/** The places that the demo's couples are found at. */
export const stories = {
  justAssigned: { under: healing, cameDaysAgo: 3, seats: 2, play: async () => undefined },
  justAssignedToAsk: { under: art, cameDaysAgo: 2, seats: 2, play: async () => undefined },
  notBegun: { under: healing, cameDaysAgo: 11, seats: 2, play: async () => undefined },
  preparingAlone: {
    under: art,
    cameDaysAgo: 6,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(1, 20);
      await stage.begin(pair, pair.a);
      await stage.act(pair, pair.a, { type: "rate", rating: 7, step: "regulate", moment: "before" });
    },
  },
  onePartner: {
    under: art,
    cameDaysAgo: 9,
    seats: 1,
    play: async (stage, pair) => {
      stage.daysAgo(2, 21);
      await stage.begin(pair, pair.a);
      await settle(stage, pair, "a", 5);
    },
  },
  namedNotAnswered: {
    under: healing,
    cameDaysAgo: 12,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(4, 19);
      await stage.begin(pair, pair.b ?? pair.a);
      await stage.act(pair, pair.b, { type: "name" });
    },
  },
  settling: {
    under: healing,
    cameDaysAgo: 10,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(1, 18);
      await nameIt(stage, pair);
      await settle(stage, pair, "a", 3);
      await stage.act(pair, pair.b, { type: "rate", rating: 8, step: "regulate", moment: "before" });
    },
  },
  notYetHonoured: {
    under: art,
    cameDaysAgo: 16,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(8, 18);
      await stage.begin(pair, pair.a);
      await settle(stage, pair, "a", 4);
      await stage.act(pair, pair.a, { type: "ask", at: null });
      await stage.act(pair, pair.b, { type: "notYet", until: null });
      stage.daysAgo(5, 19);
      await stage.act(pair, pair.b, { type: "liftNotYet" });
      await stage.act(pair, pair.a, { type: "ask", at: null });
      await stage.act(pair, pair.b, { type: "answerYes", at: null });
      await settle(stage, pair, "b", 3);
      await stage.act(pair, pair.a, { type: "rate", rating: 3, step: "regulate", moment: "before" });
      await agreeOrder(stage, pair, "b");
      await speakAndListen(stage, pair, "b");
    },
  },
  notYetStanding: {
    under: art,
    cameDaysAgo: 11,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(1, 18);
      await stage.begin(pair, pair.b ?? pair.a);
      await settle(stage, pair, "b", 4);
      await stage.act(pair, pair.b, { type: "ask", at: null });
      await stage.act(pair, pair.a, {
        type: "notYet",
        until: new Date(stage.curtain.getTime() + 2 * 24 * 3_600_000).toISOString(),
      });
      // Whoever asked goes on alone meanwhile, as far as a page that is never sent.
      const alone = pair.b ?? pair.a;
      const soloId = await stage.wait(30).goAlone(pair, alone, [
        { type: "rate", rating: 6 },
        { type: "goOn", from: "regulate" },
        { type: "goOn", from: "intent" },
      ]);
      await saveSoloDraft(await stage.as(alone), { soloId, step: "speak", text: lines[0].unsent, version: 0 });
    },
  },
  planned: {
    under: art,
    cameDaysAgo: 7,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(1, 17);
      await stage.begin(pair, pair.a);
      await settle(stage, pair, "a", 4);
      const at = new Date(stage.curtain.getTime() + 26 * 3_600_000).toISOString();
      await stage.act(pair, pair.a, { type: "ask", at });
      await stage.act(pair, pair.b, { type: "answerYes", at });
    },
  },
  choosingOrder: {
    under: healing,
    cameDaysAgo: 8,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(3, 18);
      await toOrder(stage, pair, healing);
      await stage.act(pair, pair.a, { type: "proposeOrder", first: "b", idea: "moreStirred" });
    },
  },
  stuckAtOwning: {
    under: healing,
    cameDaysAgo: 20,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(6, 18);
      await toOrder(stage, pair, healing);
      await agreeOrder(stage, pair, "a");
      await speakAndListen(stage, pair, "a");
    },
  },
  breakInProgress: {
    under: healing,
    cameDaysAgo: 14,
    seats: 2,
    play: async (stage, pair) => {
      stage.minutesAgo(45);
      await toOrder(stage, pair, healing);
      await agreeOrder(stage, pair, "b");
      await stage.act(pair, pair.b, { type: "sendShare", shareId: stage.newId() }, { text: lines[1].share });
      await stage.act(pair, pair.a, {
        type: "takeBreak",
        returnAt: new Date(stage.curtain.getTime() + 5 * 3_600_000).toISOString(),
      });
    },
  },
  waitingAfterBreak: {
    under: art,
    cameDaysAgo: 21,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(4, 18);
      await toOrder(stage, pair, art);
      await agreeOrder(stage, pair, "a");
      await stage.act(pair, pair.a, { type: "takeBreak", returnAt: null });
    },
  },
  setDown: {
    under: healing,
    cameDaysAgo: 26,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(17, 18);
      await toOrder(stage, pair, healing);
      await agreeOrder(stage, pair, "b");
      await stage.act(pair, pair.b, { type: "takeBreak", returnAt: null });
    },
  },
  twoRounds: {
    under: healing,
    cameDaysAgo: 30,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(12, 18);
      await toOrder(stage, pair, healing);
      await bothTurns(stage, pair);
      await reassureEachOther(stage, pair, healing);
      await stage.act(pair, pair.a, { type: "answerLingering", answer: "something" });
      await stage.act(pair, pair.a, { type: "startRound", at: null });
      stage.wait(5);
      await settle(stage, pair, "a", 3);
      await settle(stage, pair, "b", 4);
      await agreeOrder(stage, pair, "b");
      await turn(stage, pair, "b", 2);
      await writeNotes(stage.daysAgo(5, 9), pair);
    },
  },
  completeHealing: {
    under: healing,
    cameDaysAgo: 40,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(15, 18);
      await whole(stage, pair, healing);
    },
  },
  completeArt: {
    under: art,
    cameDaysAgo: 36,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(9, 18);
      await whole(stage, pair, art, 1);
    },
  },
  completeTwice: {
    under: art,
    cameDaysAgo: 60,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(33, 18);
      await whole(stage, pair, art, 2);
      stage.daysAgo(4, 19);
      await whole(stage, pair, art, 1);
    },
  },
  draftWaiting: {
    under: healing,
    cameDaysAgo: 13,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(2, 18);
      await toOrder(stage, pair, healing);
      await agreeOrder(stage, pair, "a");
      stage.wait(4);
      await saveDraft(await stage.as(pair.a), {
        repairId: pair.repairId,
        step: "speak",
        round: 1,
        text: lines[2].share,
        version: 0,
      });
    },
  },
  heldQuietly: {
    under: healing,
    cameDaysAgo: 18,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(1, 16);
      await toOrder(stage, pair, healing);
      stage.wait(90);
      await decideClearance(await stage.as(pair.coach), { coupleId: pair.coupleId, decision: "hold", checkIds: [] });
    },
  },
  heldAndTold: {
    under: art,
    cameDaysAgo: 25,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(10, 16);
      await toOrder(stage, pair, art);
      stage.daysAgo(9, 10);
      const coach = await stage.as(pair.coach);
      await decideClearance(coach, { coupleId: pair.coupleId, decision: "hold", checkIds: [] });
      await wordHold(await stage.as(pair.coach), { coupleId: pair.coupleId, words: lines[0].holdWords });
    },
  },
  stopped: {
    under: healing,
    cameDaysAgo: 28,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(11, 18);
      await toOrder(stage, pair, healing);
      await agreeOrder(stage, pair, "a");
      await stage.act(pair, pair.b, { type: "stop" });
    },
  },
  ended: {
    under: healing,
    cameDaysAgo: 50,
    seats: 2,
    play: async (stage, pair) => {
      stage.daysAgo(30, 18);
      await whole(stage, pair, healing);
      stage.daysAgo(7, 12);
      await endCouple(await stage.as(pair.coach), { coupleId: pair.coupleId });
    },
  },
} satisfies Record<string, Story>;

export type StoryName = keyof typeof stories;
