// The people of the demo town and the pages they open.
import { expect } from "@playwright/test";

// One click on the page of roles; waits for the first page.
export async function be(page, who) {
  await page.goto("/demo");
  const button = page.locator(`button[value="${who}"]`);
  if (!(await button.isVisible())) await page.locator("main details > summary").click();
  await button.click();
  await expect(page.locator("h1")).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
}

export const PLACE = "/c/elmwater";
export const FOOD = `${PLACE}/organizations/harbor-food-bank`;

// The address of the first relationship in the list with this in its name.
export async function relationship(page, words) {
  await page.goto(`${PLACE}/relationships?purpose=${encodeURIComponent(words)}`);
  const link = page.locator(".ties h3 a", { hasText: words }).first();
  return link.getAttribute("href");
}

// Opens everything that is folded away, so that it can be looked at too; what it gives back folds that again.
export async function openAll(page, inside = "body") {
  const folded = await page.evaluateHandle((inside) => [...document.querySelectorAll(`${inside} details:not([open])`)], inside);
  const all = (open) => folded.evaluate((them, open) => them.forEach((it) => { it.open = open; }), open);
  await all(true);
  return () => all(false);
}

// A desk by day and a phone by night: each size and each scheme once, since neither changes what the other breaks.
export const LOOKS = [
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
];

// Takes a step on the page with the keyboard until this has the focus; fails after so many steps.
export async function tabTo(page, target, steps = 80) {
  for (let n = 0; n < steps; n += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((it) => it === document.activeElement)) return;
  }
  throw new Error(`${target} was not reached in ${steps} steps`);
}

// The focused thing shows that it is: an outline of at least two pixels.
export async function focusIsSeen(target) {
  const outline = await target.evaluate((it) => {
    const style = getComputedStyle(it);
    return style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
  });
  expect(outline).toBeGreaterThanOrEqual(2);
}
