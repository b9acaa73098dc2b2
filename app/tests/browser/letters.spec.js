// Letters as a mail program shows them: alone in a narrow and a wide window, by day and by night, without pictures.
import { test, expect } from "@playwright/test";
import { address } from "./found.js";
import { fits, listen } from "./look.js";

for (const which of ["{digest}", "{letter}"]) {
  test(`the letter ${which} fits a mail program`, async ({ page }) => {
    const complaints = listen(page);
    const answer = await page.goto(`${address(which)}/page`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-security-policy"]).toContain("sandbox");
    await expect(page.locator("html")).toHaveAttribute("lang", /en|es/);
    await expect(page.locator("img, script, link")).toHaveCount(0);
    for (const width of [320, 640]) {
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await fits(page);
      }
    }
    // Mail programs that drop the head of a page still show a legible one.
    await page.evaluate(() => document.querySelector("style").remove());
    await fits(page);
    expect(complaints).toEqual([]);
  });
}
