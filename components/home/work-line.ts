import type { Status } from "@/components/ui/status-pill.tsx";
import type { RepairView, Scene } from "@/lib/domain/repair/view.ts";
import { momentWords } from "@/lib/domain/time/words.ts";

interface WorkLine {
  status: Status;
  pill: string;
  words: string;
}

const yours = (words: string): WorkLine => ({ status: "moving", pill: "Something for you", words });
const alone: WorkLine = { status: "moving", pill: "For you alone", words: "Your own steps. Nobody sees them." };
const waiting: WorkLine = {
  status: "waiting",
  pill: "Nothing needed",
  words: "Your part is done for now. The next step opens in its own time.",
};
const resting = (pill: string, words: string): WorkLine => ({ status: "resting", pill, words });

/** Where a repair stands for its viewer, in one line: no more than the screen itself would say. */
export function workLine(
  { scene }: RepairView,
  { other, now, zone }: { other: string; now: Date; zone: string },
): WorkLine {
  const when = (at: string) => momentWords(new Date(at), now, zone);
  const until = (at: string) => when(at).replace(/^on /, "");
  const lines: { [Kind in Scene["kind"]]: (scene: Extract<Scene, { kind: Kind }>) => WorkLine } = {
    begin: () => alone,
    private: () => alone,
    name: () => yours("You can say that it has turned tender, when you like."),
    namedByYou: () => waiting,
    acknowledge: () => yours(`${other} noticed something tender.`),
    ask: () => yours(`You can ask ${other} for a good time, when you like.`),
    askedByYou: () => waiting,
    answer: () => yours(`${other} asks for a time to talk.`),
    notYet: ({ yours: own, until: at }) =>
      resting(
        "Not yet",
        at
          ? `It stands until ${until(at)}.`
          : own
            ? "It stands until you lift it."
            : `It stands until ${other} lifts it.`,
      ),
    waitingForBoth: ({ needsRating, overLimit }) =>
      needsRating && !overLimit ? yours("A check-in is due, for you alone.") : waiting,
    proposeOrder: () => yours("Choose together who goes first."),
    orderProposedByYou: () => waiting,
    agreeOrder: () => yours(`${other} suggests who goes first.`),
    speak: () => yours("It is your turn to speak."),
    waitForShare: () => waiting,
    listen: () => yours(`${other} has shared something with you.`),
    waitForReflection: () => waiting,
    sayHeard: () => yours("Look at whether you feel heard."),
    waitForHeard: () => waiting,
    own: () => yours("It is your turn to look at your part."),
    waitForOwning: () => waiting,
    notHeardYet: () => yours("There are other ways on from here."),
    soften: () => yours("A quiet question waits for you."),
    waitForSoften: () => waiting,
    reassure: () => yours("You are near the end."),
    waitForReassure: () => waiting,
    reconnect: () => yours("See if it feels whole."),
    complete: () => ({ status: "done", pill: "Complete", words: "You both said that it feels complete for now." }),
    onBreak: ({ mayRate, returnAt, rated }) =>
      mayRate
        ? resting("Resting", rated === null ? "You can check in and come back." : waiting.words)
        : resting("On a break", `You come back ${when(returnAt)}.`),
    waiting: () => resting("Resting", "It is as you left it. You can suggest a time to come back."),
    planned: ({ at }) => resting("Planned", `You talk ${when(at)}.`),
    setDown: () => resting("Set down", "It can be picked up again whenever you both like."),
    stopped: () => ({ status: "quiet", pill: "Stopped", words: "It is over for now." }),
    held: () => resting("Closed for now", "Your coach has changed the plan."),
    closed: () => ({
      status: "waiting",
      pill: "Nothing needed",
      words: "Your part is done for now. Joint work is not open yet: your coach opens it.",
    }),
    alone: () => ({
      status: "waiting",
      pill: "Nothing needed",
      words: `The next steps open once ${other} has joined.`,
    }),
    ended: () => ({ status: "quiet", pill: "Ended", words: "This work has ended." }),
  };
  // Each kind has its own line; the pairing of kind and scene is what the mapped type above guarantees.
  return (lines[scene.kind] as (scene: Scene) => WorkLine)(scene);
}
