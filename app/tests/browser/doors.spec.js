// Every page that a person of the town can open (`doors.json`; a test of the program's own sees that no door is missing):
// on a desk and on a phone, by day and by night, with scripts and without, and once in Spanish.
import fs from "node:fs";
import { test, expect } from "@playwright/test";
import { address } from "./found.js";
import { fits, listen, looksRight } from "./look.js";
import { LOOKS } from "./town.js";

const DOORS = JSON.parse(fs.readFileSync(new URL("./doors.json", import.meta.url)));
const PAGES = Object.values(DOORS).filter(Array.isArray).flat();

for (const [who, written] of PAGES) {
  test(`${written}, as ${who || "anybody"}`, async ({ page }, info) => {
    const complaints = listen(page);
    const opened = address(written);
    if (who) await page.request.post("/demo/sign-in", { form: { person: who } });
    if (info.project.name === "es") return inSpanish(page, opened, complaints);
    const answer = await page.goto(opened);
    expect(answer.status()).toBe(200);
    for (const [at, { colorScheme, ...size }] of LOOKS.entries()) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize(size);
      await looksRight(page, info, complaints);
      // The phone by day, the desk by night.
      const { width, height } = LOOKS[1 - at];
      await page.setViewportSize({ width, height });
      await fits(page);
    }
  });
}

// Longer words, in the narrowest window.
async function inSpanish(page, opened, complaints) {
  await page.request.post("/language", { form: { language: "es" } });
  await page.setViewportSize({ width: 320, height: 640 });
  const answer = await page.goto(opened);
  expect(answer.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.locator("h1")).toHaveCount(1);
  await fits(page);
  expect(complaints, `the browser at ${page.url()}`).toEqual([]);
}
