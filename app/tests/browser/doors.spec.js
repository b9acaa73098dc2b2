// Every page that a person of the town can open (`doors.json`; a test of the program's own sees that no door is missing):
// on a desk and on a phone, by day and by night, with scripts and without, and once in Spanish.
import fs from "node:fs";
import { test as base, expect } from "@playwright/test";
import { Town } from "./found.js";
import { fits, listen, looksRight } from "./look.js";
import { LOOKS } from "./town.js";

const DOORS = JSON.parse(fs.readFileSync(new URL("./doors.json", import.meta.url)));
const PAGES = Object.values(DOORS).filter(Array.isArray).flat();

const test = base.extend({
  town: [async ({ playwright }, use) => use(new Town(playwright, process.env.MANYHANDS_URL)), { scope: "worker" }],
});

for (const [who, written] of PAGES) {
  test(`${written}, as ${who || "anybody"}`, async ({ page, town }, info) => {
    const complaints = listen(page);
    const address = await town.address(written);
    if (who) await page.request.post("/demo/sign-in", { form: { person: who } });
    if (info.project.name === "es") return inSpanish(page, address, complaints);
    for (const { colorScheme, ...size } of LOOKS) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize(size);
      const answer = await page.goto(address);
      expect(answer.status()).toBe(200);
      await looksRight(page, info, complaints);
    }
    // The other two of the four: the phone by day, the desk by night.
    for (const [size, look] of [[LOOKS[1], LOOKS[0]], [LOOKS[0], LOOKS[1]]]) {
      await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width: size.width, height: size.height });
      await fits(page);
    }
    expect(complaints, `the browser at ${page.url()}`).toEqual([]);
  });
}

// Longer words, in the narrowest window.
async function inSpanish(page, address, complaints) {
  await page.request.post("/language", { form: { language: "es" } });
  await page.setViewportSize({ width: 320, height: 640 });
  const answer = await page.goto(address);
  expect(answer.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.locator("h1")).toHaveCount(1);
  await fits(page);
  expect(complaints, `the browser at ${page.url()}`).toEqual([]);
}
