import { expect, type Locator, type Page } from "@playwright/test";
import { doesMore, hear, log, reads, says } from "./room.ts";

/** One of the ways it went, as a button. */
export const way = (page: Page, number: number): Locator =>
  page.getByRole("region", { name: "Ways it went" }).getByRole("button", { name: new RegExp(`^${number} · `) });

interface OtherWay {
  rehearser: Page;
  /** Who speaks for the other side. */
  answers: Page;
  /** Who else may steer, and who only listens. */
  coach: Page;
  listens: Page;
  /** What the rehearser has just said, what it is answered with, and what they say instead. */
  said: string;
  answer: string;
  instead: string;
}

/** Another way from the same moment: the first is kept as it was, and everybody is where either of the two leads them. */
export async function triesAnotherWay(given: OtherWay): Promise<void> {
  const { rehearser, answers, coach, listens, said, answer, instead } = given;
  const all = [rehearser, coach, listens];
  await says(answers, answer);
  await hear([rehearser], answer);
  await log(rehearser)
    .getByRole("listitem")
    .filter({ hasText: said })
    .getByRole("button", { name: "Try another way" })
    .click();
  await expect(log(rehearser)).not.toContainText(said);
  await says(rehearser, instead);
  await hear(all, instead);
  for (const page of [coach, listens]) await expect(log(page)).not.toContainText(answer);
  await way(rehearser, 1).click();
  await hear(all, answer);
  await expect(log(coach)).not.toContainText(instead);
  await way(coach, 2).click();
  await hear(all, instead);
}

interface OtherSide {
  rehearser: Page;
  /** What they are called. */
  name: string;
  coach: Page;
  listens: Page;
  words: string;
}

/** The coach switches the sides: the rehearser speaks for the other one, and then for their own again. */
export async function switchesSides({ rehearser, name, coach, listens, words }: OtherSide): Promise<void> {
  await doesMore(coach, "Switch sides");
  await reads(rehearser, "The sides are switched: you speak for the other side.");
  await reads(listens, `The sides are switched: ${name} speaks for the other side.`);
  await says(rehearser, words);
  await hear([coach, listens], words);
  await expect(log(listens)).toContainText(`${name}, trying the other side`);
  await doesMore(coach, "Switch back");
  await expect(rehearser.getByText("The sides are switched")).toHaveCount(0);
}
