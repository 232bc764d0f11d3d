import { setTimeout as sleep } from "node:timers/promises";
import { BenchRoom } from "./bench-room.ts";

/** In how many rooms something is done at a time, where it isn't timed. */
const atOnce = 4;

async function forEach<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const workOn = async () => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, workOn));
}

/** Rehearsals that are underway at once, spread over some servers, each with three people on a page of their own. */
export class LiveRooms {
  private constructor(readonly rooms: readonly BenchRoom[]) {}

  static async build(origins: readonly string[], count: number): Promise<LiveRooms> {
    const rooms: BenchRoom[] = [];
    await forEach([...Array(count).keys()], async (index) => {
      rooms.push(await BenchRoom.build(origins, index));
    });
    return new LiveRooms(rooms);
  }

  get watchers() {
    return this.rooms.flatMap(({ watchers }) => watchers);
  }

  /** The pages that are on one of the servers. */
  watchersOn(origin: string) {
    return this.watchers.filter((watcher) => watcher.origin === origin);
  }

  /** Everybody opens their page at the same moment, as after a restart. */
  async open(watchers = this.watchers): Promise<void> {
    const statuses = await Promise.all(watchers.map((watcher) => watcher.open()));
    const late = statuses.filter((status) => status !== 200).length;
    if (late > 0) throw new Error(`${late} pages were refused`);
  }

  /** In each room the next things are done, one after the other; nobody's are timed. */
  async act(times: number): Promise<void> {
    await forEach(this.rooms, async (room) => {
      for (let done = 0; done < times; done++) await room.act(false);
    });
  }

  /**
   * Everybody whose page isn't open, by these watchers, comes back at the same moment. How long each needed until they had
   * been told of all that they had missed.
   */
  async comeBack(away: BenchRoom["watchers"]): Promise<number[]> {
    const since = performance.now();
    await this.open(away);
    await this.settle();
    return this.rooms.flatMap((room) => room.caughtUp(away).map((at) => Math.max(0, at - since)));
  }

  /** Waits for what is still on its way: longer than the longest a page goes without looking again. */
  async settle(): Promise<void> {
    for (let look = 0; look < 200 && this.rooms.some(({ isSettled }) => !isSettled); look++) await sleep(100);
  }

  /** What didn't reach somebody, and what reached them twice or wasn't for them. */
  faults(): { lost: number; doubled: number } {
    const each = this.rooms.map((room) => room.faults());
    return {
      lost: each.reduce((sum, { lost }) => sum + lost, 0),
      doubled: each.reduce((sum, { doubled }) => sum + doubled, 0),
    };
  }

  drop(): void {
    for (const watcher of this.watchers) watcher.drop();
  }
}
