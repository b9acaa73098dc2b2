// What people do in the town, with scripts and without.
import { test, expect } from "@playwright/test";
import { fits, listen, looksRight } from "./look.js";
import { FOOD, PLACE, be, focusIsSeen, openAll, relationship, tabTo } from "./town.js";

// The town is shared by everything that runs at once, so what is made here has a name of its own.
const own = (info) => `${info.project.name}-${info.testId.slice(-6)}-${Date.now().toString(36)}`;

test("a relationship is proposed by one and accepted by the other", async ({ browser, page }, info) => {
  const complaints = listen(page);
  const purpose = `Umbrellas to borrow at both doors ${own(info)}`;
  await be(page, "theo");
  await page.goto(`${PLACE}/relationships/new`);
  await page.getByRole("button", { name: "Go on to the terms" }).click();
  await expect(page.locator("#wrongs")).toBeVisible();
  await page.locator('input[name="level"][value="coordination"]').check();
  if (info.project.name === "js") await page.locator('[data-find="parties"]').fill("keel");
  await page.getByRole("checkbox", { name: "Keel House" }).check();
  await page.getByRole("button", { name: "Go on to the terms" }).click();
  await looksRight(page, info, complaints);
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page);
  const send = page.getByRole("button", { name: "Propose this to Keel House, and accept it for Harbor Bakery" });
  await send.click();
  await expect(page.locator("#wrongs"), "an empty purpose needs another look").toBeVisible();
  await page.getByLabel("What is it for?").fill(purpose);
  for (const column of ["goals", "gives", "carries", "risks", "receives"]) {
    for (const field of await page.locator(`textarea[name^="${column}-"]`).all()) await field.fill(`Ours to say: ${column}`);
  }
  await send.click();
  await expect(page.locator("h1")).toHaveText(purpose);
  await expect(page.getByText("Waiting").first()).toBeVisible();

  const other = await (await browser.newContext({ javaScriptEnabled: info.project.name === "js" })).newPage();
  const theirs = listen(other);
  await be(other, "noor");
  await other.locator(".letter", { hasText: purpose }).getByRole("link").or(
    other.locator(".letter", { hasText: purpose }).getByRole("button")).click();
  await looksRight(other, info, theirs);
  const accept = other.getByRole("button", { name: "Accept version 1 for Keel House" });
  await tabTo(other, accept);
  await focusIsSeen(accept);
  await other.keyboard.press("Enter");
  await expect(other.locator("h1")).toHaveText(purpose);
  await expect(other.locator(".head-tie .state")).toHaveText("Agreed");
  expect([...complaints, ...theirs]).toEqual([]);
});

test("the map draws where scripts run, and the table is there either way", async ({ page }, info) => {
  await be(page, "rosa");
  await page.goto(`${PLACE}/network`);
  await expect(page.locator("main table tbody tr").first()).toBeVisible();
  const map = page.locator(".map-frame");
  if (info.project.name === "js") await expect(map).toBeVisible();
  else await expect(map).toBeHidden();
});

test("a letter signs in, once", async ({ page }) => {
  await page.goto("/sign-in?back=%2Fme");
  await page.getByLabel("Your email address").fill("leah@elmwater-library.example");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByRole("link", { name: "Read the letters of the demo" }).click();
  await page.locator(".outbox a", { hasText: "Leah Fairbanks" }).filter({ hasText: "Your link to sign in" }).first().click();
  const link = page.locator(".mail-text a");
  await expect(link).toHaveAttribute("href", /^\/sign-in\//);
  const address = await link.getAttribute("href");
  await link.click();
  await page.getByRole("button", { name: "Sign in on this device" }).click();
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.locator("h1")).toHaveText("Leah Fairbanks");
  await page.goto(address);
  await expect(page.getByText("used already")).toBeVisible();
});

test("a letter for the other hat switches it on the way", async ({ page }) => {
  await be(page, "ada");
  await expect(page.locator(".acting-who")).toContainText("for Harbor Food Bank");
  await page.locator(".letter").getByRole("button", { name: /as Grace Tabernacle/ }).first().click();
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator(".acting-who")).toContainText("for Grace Tabernacle");
});

test("the keyboard reaches what matters", async ({ page }) => {
  await be(page, "tomas");
  await page.goto(FOOD);
  const propose = page.getByRole("link", { name: "Propose something to Harbor Food Bank" });
  await tabTo(page, propose);
  await focusIsSeen(propose);
  await page.goto("/");
  const menu = page.locator("details.acting > summary");
  await tabTo(page, menu);
  await focusIsSeen(menu);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Your page" })).toBeVisible();
  await page.goto(`${PLACE}/relationships`);
  const first = page.getByRole("link", { name: "Propose a relationship" });
  await tabTo(page, first);
  await focusIsSeen(first);
});

test("on a phone nothing that has the focus lies behind what is fixed", async ({ page }) => {
  await be(page, "ada");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(await relationship(page, "A Tuesday supper"));
  await expect(page.locator(".dock")).toBeVisible();
  await openAll(page, "main");
  const behind = [];
  let last = null;
  for (let n = 0; n < 200 && last !== "the end"; n += 1) {
    await page.keyboard.press("Tab");
    last = await page.evaluate(() => {
      const it = document.activeElement;
      if (it === document.body) return "the end";
      const box = it.getBoundingClientRect();
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const seen = hit && (it.contains(hit) || hit.contains(it));
      return seen ? "" : `${it.outerHTML.slice(0, 80)} at ${Math.round(box.y)}, under ${hit?.outerHTML.slice(0, 60)}`;
    });
    if (last && last !== "the end") behind.push(last);
  }
  expect(behind).toEqual([]);
});
