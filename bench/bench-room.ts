import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { hintKinds } from "@/lib/domain/rehearsal/event.ts";
import { guestCookie } from "@/lib/session/session-cookie.ts";
import { CoupleWorld } from "../tests/setup/couple-world.ts";
import { LiveWatcher } from "../tests/setup/live-watcher.ts";
import { RoomPlay } from "../tests/setup/room-play.ts";
import { cookieFor } from "../tests/setup/session-cookie.ts";

type Who = "rehearser" | "coach" | "guest";

/** Somebody in the room, with the page they have open. */
interface Viewer {
  cookie: string;
  /** On which server they are. */
  origin: string;
  watcher: LiveWatcher;
  /** How far the room had come for them when they opened it. */
  from: number;
}

/** Something that was done: what it is called in the stream of each who may know of it. */
interface Deed {
  versions: Partial<Record<Who, number>>;
  /** Whether everybody was there to see it at once. */
  isTimed: boolean;
}

/** How often something is sent before the bench gives up on it, a second apart. */
const patience = 30;

/** No answer came: the server is gone, or broke off. */
const unreached = { status: 503, said: "" };

/** What people do in a room, over and over. Whispers, hints and ratings are between the rehearser and the coach. */
const course = [
  ["rehearser", "say"],
  ["guest", "say"],
  ["coach", "whisper"],
  ["rehearser", "say"],
  ["rehearser", "rate"],
  ["guest", "say"],
  ["coach", "hint"],
  ["guest", "pause"],
  ["guest", "resume"],
] as const satisfies readonly (readonly [Who, string])[];
const everyone: readonly Who[] = ["rehearser", "coach", "guest"];
const coaching: readonly Who[] = ["rehearser", "coach"];
const isAside = (what: string) => what === "whisper" || what === "rate" || what === "hint";

/** One rehearsal underway, of a rehearser, their coach and a friend, each on a device of their own. */
export class BenchRoom {
  readonly deeds: Deed[] = [];
  /** How often something had to be sent again, because a server had too much to do to take it, or was gone. */
  sentAgain = 0;
  private turns = 0;
  private pauses = 0;

  private constructor(
    readonly rehearsalId: string,
    readonly viewers: Record<Who, Viewer>,
  ) {}

  /** The three are spread over the servers in turn. */
  static async build(origins: readonly string[], index: number): Promise<BenchRoom> {
    const world = await CoupleWorld.build("art-of-repair");
    const play = await RoomPlay.create(world, "friend", { inviteCoach: "yes" });
    const { rehearsalId } = play;
    await play.prepare();
    const kim = await play.join(await play.link());
    await kim.comeIn();
    await play.must(world.coach, { type: "join", role: "coach" });
    await play.must(world.coach, { type: "agree", card: true, machine: false });
    await play.must(world.a, { type: "begin" });
    const viewer = (at: number, cookie: string, from: number, as = ""): Viewer => {
      const origin = origins[(index + at) % origins.length] ?? "";
      return { cookie, origin, from, watcher: new LiveWatcher(origin, cookie, pathOf(rehearsalId, as), from) };
    };
    const [a, coach] = [await play.page(world.a), await play.page(world.coach)];
    return new BenchRoom(rehearsalId, {
      rehearser: viewer(0, await cookieFor(await world.openSession(world.a)), a.version),
      coach: viewer(1, await cookieFor(await world.openSession(world.coach)), coach.version),
      guest: viewer(2, `${guestCookie.name}=${kim.secret}`, (await kim.page()).version, "?as=guest"),
    });
  }

  get watchers(): LiveWatcher[] {
    return everyone.map((who) => this.viewers[who].watcher);
  }

  /** How far the room has come for somebody by now. */
  versionFor(who: Who): number {
    return this.viewers[who].from + this.deeds.filter(({ versions }) => versions[who] !== undefined).length;
  }

  /** Whether everything there is to see has reached everybody. */
  get isSettled(): boolean {
    return everyone.every((who) => (this.viewers[who].watcher.arrivals.at(-1)?.version ?? 0) >= this.versionFor(who));
  }

  /** When each of some watchers of this room had been told of everything up to now. */
  caughtUp(watchers: readonly LiveWatcher[]): number[] {
    const present = everyone.filter((who) => watchers.includes(this.viewers[who].watcher));
    return present.map((who) => {
      const { arrivals } = this.viewers[who].watcher;
      return arrivals.find(({ version }) => version >= this.versionFor(who))?.at ?? Number.POSITIVE_INFINITY;
    });
  }

  /** Somebody does the next thing, through the product. */
  async act(isTimed: boolean): Promise<void> {
    const [who, what] = course[this.deeds.length % course.length] ?? course[0];
    const told = isAside(what) ? coaching : everyone;
    this.deeds.push({ isTimed, versions: Object.fromEntries(told.map((each) => [each, this.versionFor(each) + 1])) });
    const body = JSON.stringify({ key: randomUUID(), ...this.commandFor(what) });
    for (let tries = 0; tries < patience; tries++) {
      const { status, said } = await this.send(who, body).catch(() => unreached);
      if (status === 200) return;
      if (status < 500) throw new Error(`${what} was answered with ${status}: ${said}`);
      // As a device does: the same again, which acts once.
      this.sentAgain += 1;
      await sleep(1_000);
    }
    throw new Error(`${what} was never acknowledged`);
  }

  private async send(who: Who, body: string): Promise<{ status: number; said: string }> {
    const { origin, cookie } = this.viewers[who];
    const as = who === "guest" ? "?as=guest" : "";
    const answer = await fetch(`${origin}/api/rehearsals/${this.rehearsalId}/commands${as}`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body,
    });
    return { status: answer.status, said: await answer.text() };
  }

  private commandFor(what: (typeof course)[number][1]): { command: object; text?: string } {
    const count = this.deeds.length;
    switch (what) {
      case "say":
        this.turns += 1;
        return {
          command: { type: what, lineId: randomUUID(), after: this.turns - 1, move: null },
          text: "When you came home late, I was worried, and I didn't know how to say so.",
        };
      case "whisper":
        return { command: { type: what, lineId: randomUUID(), praise: true }, text: "That was clear. Slowly now." };
      case "rate":
        return { command: { type: what, activation: 1 + (count % 10) } };
      case "hint":
        return { command: { type: what, kind: hintKinds[count % hintKinds.length] } };
      case "pause":
        this.pauses += 1;
        return { command: { type: what } };
      case "resume":
        return { command: { type: what, pause: this.pauses } };
    }
  }

  /** How long each timed deed took to each who may know of it. `commits`: when each deed became so, in their order. */
  latencies(commits: readonly number[], clock: (at: number) => number): number[] {
    if (commits.length !== this.deeds.length) throw new Error(`${this.deeds.length} deeds, ${commits.length} events`);
    return everyone.flatMap((who) => {
      const began = new Map(
        this.deeds.flatMap(({ versions, isTimed }, at) => (isTimed ? [[versions[who], commits[at]] as const] : [])),
      );
      return this.viewers[who].watcher.arrivals.flatMap(({ version, at }) => {
        const from = began.get(version);
        return from === undefined ? [] : [clock(at) - from];
      });
    });
  }

  /** What didn't reach somebody, and what reached them twice or wasn't for them. */
  faults(): { lost: number; doubled: number } {
    const faults = { lost: 0, doubled: 0 };
    for (const who of everyone) {
      const { from, watcher } = this.viewers[who];
      const seen = watcher.arrivals.map(({ version }) => version);
      const due = Array.from({ length: this.versionFor(who) - from }, (_, at) => from + 1 + at);
      const reached = new Set(seen.filter((version) => due.includes(version))).size;
      faults.lost += due.length - reached;
      faults.doubled += seen.length - reached;
    }
    return faults;
  }
}

const pathOf = (rehearsalId: string, as: string): string => `/api/live/rehearsals/${rehearsalId}${as}`;
