import type { RehearsalSetting } from "@/lib/domain/rehearsal/setting.ts";

export interface Person {
  role: string;
  /** Agreed to what is asked of them. */
  in: boolean;
  gone: boolean;
  /** Sent away by the rehearser, who hasn't asked them back. */
  barred: boolean;
  /** How much had been said when they came in. */
  from: number;
  took: boolean;
  steppedOut: boolean;
  spoke: boolean;
  choice: string | null;
  /** How many events they heard of. */
  heard: number;
}

export interface Line {
  voice: string;
  /** Null: the script. */
  by: string | null;
  lineId: string | null;
}

/**
 * What has happened in a rehearsal, told from its log alone and in words of its own. Each branch is the whole list of
 * its turns, so that one that changed afterwards is found.
 */
export class RoomLedger {
  at = 0;
  stage: "before" | "live" | "debrief" | "closed" | "left" | "lapsed" = "before";
  /** When something last happened that all in the room heard of; before that, when it was set up for. */
  stirredAt: number;
  readonly people = new Map<string, Person>();
  stopWord = false;
  ratedBefore = false;
  ratedAfter = false;
  /** Nobody speaks; not before a time, and not before those said so who asked for it. */
  stopped: { until: number; askers: Set<string> } | null = null;
  lines: Line[] = [];
  branches: { turns: number[]; spokenOn: boolean }[] = [{ turns: [], spokenOn: false }];
  current = 0;
  swapped = false;
  whispers: { by: string; lineId: string }[] = [];
  deleted = false;

  constructor(readonly setting: RehearsalSetting) {
    this.stirredAt = Date.parse(setting.from);
  }

  /** How long nobody went on with it, days; what wasn't begun isn't put off before its day. */
  get idle(): number {
    const due = this.stage === "before" ? Date.parse(this.setting.from) : 0;
    return (this.at - Math.max(due, this.stirredAt)) / 86_400_000;
  }

  get scripted(): boolean {
    return this.setting.mode === "script" || this.setting.mode === "model";
  }

  get over(): boolean {
    return ["closed", "left", "lapsed"].includes(this.stage);
  }

  get onIt(): number[] {
    return this.branches[this.current]?.turns ?? [];
  }

  get tip(): number {
    return this.onIt.at(-1) ?? 0;
  }

  person(id: string): Person {
    const person = this.people.get(id);
    if (!person) throw new Error(`${id} was never there`);
    return person;
  }

  /** Those who are there and have agreed. */
  insiders(): [string, Person][] {
    return [...this.people].filter(([, { in: agreed, gone }]) => agreed && !gone);
  }

  /** Who talks with the rehearser: whoever stands in, or the coach where nobody does. */
  partner(): string | null {
    if (this.scripted) return null;
    const byRole = (role: string) => this.insiders().find(([, person]) => person.role === role)?.[0];
    return byRole("standIn") ?? byRole("coach") ?? null;
  }

  /** The side that is to be heard next. */
  side(): string {
    const last = this.lines[this.tip - 1];
    if (last) return last.voice === "own" ? "other" : "own";
    return this.scripted || this.setting.steps[0] === "listen" ? "other" : "own";
  }

  /** Who lends a side their voice; null for a script, or for nobody. */
  speakerOf(side: string): string | null {
    return (side === "own") === !this.swapped ? this.setting.rehearser : this.partner();
  }

  /** Those who asked for it to stop, are still there, and haven't said that they are ready again. */
  awaited(): string[] {
    return [...(this.stopped?.askers ?? [])].filter((id) => !this.person(id).gone);
  }

  /** Everybody who took part chose one of these. */
  allChose(...choices: string[]): boolean {
    const took = [...this.people.values()].filter((person) => person.took);
    return took.length > 0 && took.every(({ choice }) => choice !== null && choices.includes(choice));
  }
}
