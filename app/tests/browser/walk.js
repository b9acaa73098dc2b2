// The walk of two organizations from nothing to an agreed relationship, through the four questions. `seen` is called with a
// page and a name wherever there is something to look at.
import { expect } from "@playwright/test";
import { PLACE, be } from "./town.js";

// Fills fields by their names, whatever they are.
async function say(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`main [name="${name}"]`).first();
    const kind = await field.evaluate((it) => (it.tagName === "SELECT" ? "select" : it.type));
    if (kind === "select") await field.selectOption(value);
    else if (kind === "radio") await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else await field.fill(value);
  }
}

const go = (page) => page.getByRole("button", { name: "Keep this and go on" }).click();

// One person's four answers about one partner.
async function answer(page, who, { goal, money }, seen) {
  await page.getByRole("link", { name: "Answer the four questions" }).click();
  await say(page, { "goal-1": goal, "kind-1": "pool", "alone-1": "no" });
  await seen(page, `${who}-wants`);
  await go(page);
  await say(page, { "now-time": "3", "now-skills": "2", "now-money": money, "now-support": "2", "now-commitment": "3", "now-people": "2" });
  await seen(page, `${who}-brings`);
  await go(page);
  for (const what of ["keeps", "shares", "hears"]) {
    await page.locator(`main [name^="${what}-"][value="3"]`).first().check();
  }
  await say(page, { agreement: "3", turf: "3", leadership: "2", conflict: "0" });
  await seen(page, `${who}-trusts`);
  await go(page);
  await say(page, { horizon: "12", own_will: "1" });
  await seen(page, `${who}-stays`);
  await page.getByRole("button", { name: "Give these answers" }).click();
}

export async function walk(one, other, purpose, seen) {
  await be(one, "theo");
  await one.goto(`${PLACE}/choosing/new`);
  await one.getByLabel("What is it about?").fill(purpose);
  await one.getByRole("checkbox", { name: "Keel House" }).check();
  await seen(one, "ask");
  await one.getByRole("button", { name: "Ask them" }).click();
  await expect(one.locator("h1")).toHaveText(purpose);
  await answer(one, "one", { goal: "Yesterday's bread is eaten and not thrown away", money: "1" }, seen);
  await expect(one.getByText("One of 2 has answered")).toBeVisible();
  await seen(one, "waits");

  await be(other, "noor");
  const letter = other.locator(".letter", { hasText: purpose });
  await expect(letter).toBeVisible();
  await letter.getByRole("link", { name: "Answer" }).or(letter.getByRole("button", { name: "Answer" })).first().click();
  if (await other.locator('main [name="goal-1"]').count()) await other.goBack();
  if (!(await other.getByRole("link", { name: "Answer the four questions" }).count())) await other.goto(one.url());
  await answer(other, "other", { goal: "Something warm before the night bus", money: "1" }, seen);
  await expect(other.locator(".fits-says")).toContainText("Cooperation fits");
  await seen(other, "fits");
  await other.getByRole("link", { name: "Propose this relationship" }).click();
  await expect(other.locator('input[name="level"][value="cooperation"]')).toBeChecked();
  await seen(other, "propose");
  for (const column of ["carries", "gives", "risks", "receives"]) {
    for (const field of await other.locator(`textarea[name^="${column}-"]`).all()) {
      if (!(await field.inputValue())) await field.fill("As we said when we chose");
    }
  }
  await other.getByRole("button", { name: /^Propose this to Harbor Bakery/ }).click();
  await expect(other.locator("h1")).toHaveText(purpose);

  await one.goto(other.url());
  await one.getByRole("link", { name: /version 1/i }).first().click();
  await one.getByRole("button", { name: "Accept version 1 for Harbor Bakery" }).click();
  await expect(one.locator(".head-tie .state")).toHaveText("Agreed");
  await seen(one, "agreed");
}
