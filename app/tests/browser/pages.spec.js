// The pages that people open most, as their readers see them: on a desk and on a phone, by day and by night.
import { test, expect } from "@playwright/test";
import { listen, looksRight } from "./look.js";
import { FOOD, LOOKS, PLACE, be, relationship } from "./town.js";

const TUESDAY = "A Tuesday supper";

// Who looks, what it is called, and the address, or how to find it.
const PAGES = [
  ["rosa", "home of the coordinator", "/"],
  ["ada", "home of a steward", "/"],
  ["ines", "home in Spanish", "/"],
  ["ada", "relationships", `${PLACE}/relationships`],
  ["ada", "a relationship", (page) => relationship(page, TUESDAY)],
  ["ada", "a version", async (page) => `${await relationship(page, TUESDAY)}/versions/6`],
  ["ines", "a difference in Spanish", async (page) => `${await relationship(page, TUESDAY)}/versions/5..6`],
  ["ada", "proposing", `${PLACE}/relationships/new`],
  ["rosa", "directory", `${PLACE}/organizations`],
  ["ada", "organization", FOOD],
  ["dot", "another organization", FOOD],
  ["ada", "its people", `${FOOD}/people`],
  ["rosa", "network", `${PLACE}/network`],
  ["rosa", "coalition", PLACE],
  ["rosa", "settings", `${PLACE}/settings`],
  ["omar", "activity", `${PLACE}/activity`],
  ["ines", "one's own page", "/me"],
];

for (const [who, name, where] of PAGES) {
  test(`${name}, as ${who}`, async ({ page }, info) => {
    const complaints = listen(page);
    await be(page, who);
    const address = typeof where === "string" ? where : await where(page);
    for (const { colorScheme, ...size } of LOOKS) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize(size);
      const answer = await page.goto(address);
      expect(answer.status()).toBe(200);
      await looksRight(page, info, complaints);
    }
  });
}
