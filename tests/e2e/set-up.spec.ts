import { expect } from "@playwright/test";
import { origins, setupToken } from "../setup/addresses.ts";
import { press, sees } from "./people.ts";
import { test } from "./test.ts";

// One test: on a database without a practice this can happen once.
test("the first practice is set up once, before any script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origins.empty });
  const page = await context.newPage();
  await page.goto("/set-up");
  await press(page, "Make the practice");
  await expect(page.getByText("Write the name your clients know.")).toBeVisible();
  await expect(page.getByText("Choose one of the three.")).toBeVisible();

  await page.getByLabel("Name of the practice").fill("Quiet Harbour");
  await page.getByLabel("Where are your clients?").selectOption("ireland");
  await page.getByRole("radio", { name: /^Limited confidence/ }).check();
  await page.getByLabel("Your name").fill("Nora");
  await page.getByLabel("E-mail address").fill("nora@harbour.example");
  await page.getByLabel("I work with couples myself").uncheck();
  await page.getByLabel("Choose a password").fill("four grey herons");
  await page.getByLabel("Set-up token").fill("a guess");
  await press(page, "Make the practice");
  await expect(page.getByText("This isn’t the token that was printed when the server started.")).toBeVisible();

  // Nothing typed is lost, save the password.
  await expect(page.getByLabel("Name of the practice")).toHaveValue("Quiet Harbour");
  await expect(page.getByLabel("Where are your clients?")).toHaveValue("ireland");
  await expect(page.getByRole("radio", { name: /^Limited confidence/ })).toBeChecked();
  await expect(page.getByLabel("I work with couples myself")).not.toBeChecked();
  await expect(page.getByLabel("Choose a password")).toHaveValue("");

  await page.getByLabel("Set-up token").fill(setupToken);
  await page.getByLabel("I work with couples myself").check();
  await page.getByLabel("Choose a password").fill("four grey herons");
  await press(page, "Make the practice");
  await expect(page).toHaveURL(`${origins.empty}/caseload`);
  await page.goto("/practice");
  await sees(page, "Quiet Harbour");
  expect((await page.goto("/set-up"))?.status()).toBe(404);
});
