import { randomUUID } from "node:crypto";
import { type Browser, expect } from "@playwright/test";
import type { Command } from "@/lib/domain/repair/command.ts";
import { origins } from "../../setup/addresses.ts";
import { press } from "../people.ts";
import { test as base } from "../test.ts";
import { Phone, type Weather } from "./phone.ts";

/** The places of a repair, in order, that a journey can begin at. `a` begins, and is the first to be heard. */
const places = [
  "begun",
  "asked",
  "order",
  "speak",
  "listen",
  "own",
  "second",
  "reassure",
  "reconnect",
  "done",
] as const;
export type Place = (typeof places)[number];

export const share = "I felt alone at the table.";

export interface Cast {
  names: readonly [string, string];
  under: "healing" | "art";
}

/** Two people of the demo on two phones, each on another of the two servers. */
export class Couple {
  repairId = "";

  private constructor(
    readonly a: Phone,
    readonly b: Phone,
    private readonly under: Cast["under"],
  ) {}

  static async at(browser: Browser, { names, under }: Cast, [ofA, ofB]: readonly [Weather, Weather]) {
    const a = await Phone.open(browser, { name: names[0], seat: "a", origin: origins.first, weather: ofA });
    const b = await Phone.open(browser, { name: names[1], seat: "b", origin: origins.second, weather: ofB });
    return new Couple(a, b, under);
  }

  /** Both look at the repair that is there already. */
  async openWhatIsThere(): Promise<void> {
    await this.a.page.goto("/home");
    this.repairId = (await this.findOpen()) ?? "";
    await this.open();
  }

  /** Leaves whatever is there behind, begins another repair, and brings both to a place in it. */
  async beginAt(place: Place): Promise<void> {
    const { a, b } = this;
    await a.page.goto("/home");
    const former = await this.findOpen();
    if (former) {
      for (const phone of [a, b]) await phone.sends(former, { type: "liftNotYet" });
      await a.sends(former, { type: "stop" });
      await a.page.goto("/home");
    }
    await press(a.page, "Begin on my own");
    await expect(a.page).toHaveURL(/\/repairs\//);
    this.repairId = idIn(a.page.url());
    for (const leg of places.slice(0, places.indexOf(place) + 1)) await this.legs[leg]();
    await this.open();
  }

  async open(): Promise<void> {
    for (const { page } of [this.a, this.b]) await page.goto(`/repairs/${this.repairId}`);
  }

  async does(phone: Phone, command: Command, text?: string): Promise<void> {
    expect(await phone.sends(this.repairId, command, text), `${phone.name}: ${command.type}`).toBe(true);
  }

  /** Somebody's own steps before the order. */
  async settles(phone: Phone): Promise<void> {
    await this.does(phone, { type: "rate", rating: 3, step: "regulate", moment: "before" });
    await this.does(phone, { type: "finishStep", step: "regulate" });
    await this.does(phone, { type: "finishStep", step: "intent" });
  }

  async turn(speaker: Phone, listener: Phone): Promise<void> {
    await this.does(speaker, { type: "sendShare", shareId: randomUUID() }, share);
    await this.does(listener, { type: "reflect", shareId: null });
    await this.does(speaker, { type: "answerHeard", answer: "yes" });
    await this.does(listener, { type: "own", shareId: null });
  }

  private async findOpen(): Promise<string | null> {
    const link = this.a.main.getByRole("link", { name: "Open it" });
    return (await link.count()) ? idIn((await link.getAttribute("href")) ?? "") : null;
  }

  /** From each place to the next. */
  private readonly legs: Record<Place, () => Promise<void>> = {
    begun: async () => undefined,
    asked: async () => {
      if (this.under === "healing") return this.does(this.a, { type: "name" });
      await this.settles(this.a);
      await this.does(this.a, { type: "ask", at: null });
    },
    order: async () => {
      if (this.under === "healing") {
        await this.does(this.b, { type: "acknowledge" });
        await this.settles(this.a);
      } else {
        await this.does(this.b, { type: "answerYes", at: null });
      }
      await this.settles(this.b);
    },
    speak: async () => {
      await this.does(this.a, { type: "proposeOrder", first: "a", idea: "raiser" });
      await this.does(this.b, { type: "agreeOrder", first: "a" });
    },
    listen: () => this.does(this.a, { type: "sendShare", shareId: randomUUID() }, share),
    own: async () => {
      await this.does(this.b, { type: "reflect", shareId: null });
      await this.does(this.a, { type: "answerHeard", answer: "yes" });
    },
    second: () => this.does(this.b, { type: "own", shareId: null }),
    reassure: async () => {
      await this.turn(this.b, this.a);
      if (this.under === "art") return;
      for (const phone of [this.a, this.b]) await this.does(phone, { type: "saySoftened" });
    },
    reconnect: async () => {
      for (const phone of [this.a, this.b]) await this.does(phone, { type: "closeReassurance" });
    },
    done: async () => {
      for (const phone of [this.a, this.b]) {
        await this.does(phone, { type: "answerLingering", answer: "nothing" });
        await this.does(phone, { type: "sayComplete" });
      }
    },
  };
}

/** A test that meets its couples. */
export const test = base.extend<{ meet: (cast: Cast, weather?: readonly [Weather, Weather]) => Promise<Couple> }>({
  meet: async ({ browser }, use) => {
    // A busy machine is slow, not wrong.
    base.setTimeout(240_000);
    await use((cast, weather = ["fair", "fair"]) => Couple.at(browser, cast, weather));
  },
});

/** The id that an address ends with. */
export const idIn = (address: string): string => address.split("/").at(-1) ?? "";
