// Choosing which relationship fits, with scripts and without.
import { test, expect } from "@playwright/test";
import { listen, looksRight } from "./look.js";
import { PLACE, be } from "./town.js";
import { walk } from "./walk.js";

const own = (info) => `${info.project.name}-${info.testId.slice(-6)}-${Date.now().toString(36)}`;

test("two walk from nothing to an agreed relationship", async ({ browser }, info) => {
  test.slow();
  const open = async (width) => (await browser.newContext({ javaScriptEnabled: info.project.name === "js", viewport: { width, height: 800 } })).newPage();
  const [phone, desk] = [await open(320), await open(1280)];
  const complaints = [...[phone, desk].map(listen)];
  await walk(phone, desk, `Bread for the night ${own(info)}`, (page) => looksRight(page, info, complaints[page === phone ? 0 : 1]));
});

test("what is typed is kept as one goes @js", async ({ page }, info) => {
  const purpose = `Umbrellas ${own(info)}`;
  await be(page, "theo");
  await page.goto(`${PLACE}/choosing/new`);
  await page.getByLabel("What is it about?").fill(purpose);
  await page.getByRole("checkbox", { name: "Keel House" }).check();
  await page.getByRole("button", { name: "Ask them" }).click();
  await page.getByRole("link", { name: "Answer the four questions" }).click();
  await page.locator('main [name="goal-1"]').fill("Nobody waits in the rain");
  await expect(page.getByText("Kept.")).toBeVisible();
  await page.reload();
  await expect(page.locator('main [name="goal-1"]')).toHaveValue("Nobody waits in the rain");
});
