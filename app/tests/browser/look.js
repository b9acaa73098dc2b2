// What must hold on every page that somebody looks at.
import { expect } from "@playwright/test";
import AxeBuilder from "@axe-core/playwright";
import { openAll } from "./town.js";

// Every page is looked at on a desk and on the smallest phone.
export const SIZES = [{ width: 1280, height: 800 }, { width: 320, height: 640 }];

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

// Begins to listen to what the browser complains about; call it before the first page opens.
export function listen(page) {
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`a script stopped: ${error.message}`));
  page.on("console", (message) => {
    // What could not be loaded is told below, with its address.
    if (message.type() === "error" && !message.text().startsWith("Failed to load")) complaints.push(message.text());
  });
  page.on("response", (response) => {
    // A page may say no to its reader; what belongs to a page is there.
    const most = response.request().isNavigationRequest() ? 500 : 400;
    if (response.status() >= most) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}

// The page fits, has one heading of the first rank and a title, and axe, with everything
// unfolded, and the browser have nothing to say.
export async function looksRight(page, info, complaints) {
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page).toHaveTitle(/\S+ · \S+/);
  await fits(page);
  // Without scripts axe cannot run in the page.
  if (info.project.name === "js") {
    const foldAgain = await openAll(page);
    // In a letter's frame nothing runs, axe neither; letters.spec.js looks at letters alone.
    await page.evaluate(() => document.querySelectorAll("iframe.mail-frame").forEach((it) => it.remove()));
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    await foldAgain();
    const found = violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(", ")}`);
    expect(found, `axe at ${page.url()}`).toEqual([]);
  }
  expect(complaints, `the browser at ${page.url()}`).toEqual([]);
}

// Nothing has to be scrolled sideways to be read.
export async function fits(page) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(wide, `${page.url()} is wider than its window`).toBeLessThanOrEqual(room);
}
