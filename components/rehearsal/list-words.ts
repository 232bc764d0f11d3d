import type { Status } from "@/components/ui/status-pill.tsx";
import type { RehearsalMode, RehearsalStep } from "@/lib/domain/rehearsal/setting.ts";
import type { RehearsalPhase } from "@/lib/domain/rehearsal/state.ts";

/** What is practised at each step, as somebody would say it. */
export const practised: Readonly<Record<RehearsalStep, string>> = {
  ask: "Asking for the talk",
  speak: "Saying how it was",
  listen: "Listening and saying back",
  own: "Owning a part",
  reassure: "Reassuring",
  reconnect: "Finding each other again",
};

/** Several steps in one line. */
export const practisedLine = (steps: readonly RehearsalStep[]): string =>
  steps.map((step, index) => (index === 0 ? practised[step] : practised[step].toLowerCase())).join(", ");

/** Where a rehearsal stands. One that was left looks as worthy as one that was closed. */
export const phaseWords: Readonly<Record<RehearsalPhase, { status: Status; words: string }>> = {
  setup: { status: "waiting", words: "Ready when you are" },
  prebrief: { status: "waiting", words: "Getting ready" },
  live: { status: "moving", words: "Under way" },
  paused: { status: "resting", words: "Paused" },
  debrief: { status: "moving", words: "Looking back" },
  closed: { status: "done", words: "Done" },
  left: { status: "quiet", words: "Set down" },
  lapsed: { status: "quiet", words: "Ended by itself" },
};

/** Who stands in for the other side. */
export function withWhom(mode: RehearsalMode, coachName: string | null): string {
  switch (mode) {
    case "coach":
      return `With ${coachName ?? "a coach"}`;
    case "friend":
      return "With a friend";
    case "script":
      return "Alone, with a script";
    case "model":
      return "Alone, with a machine";
  }
}
