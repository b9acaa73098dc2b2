// The pages that are seen before anybody has signed in.
import { test, expect } from "@playwright/test";
import { SIZES, listen, looksRight } from "./look.js";

const PAGES = ["/", "/about", "/sign-in", "/demo", "/demo/outbox", "/nothing/here"];

for (const path of PAGES) {
  for (const size of SIZES) {
    test(`${path} at ${size.width}`, async ({ page }, info) => {
      const complaints = listen(page);
      await page.setViewportSize(size);
      const answer = await page.goto(path);
      expect(answer.status()).toBe(path === "/nothing/here" ? 404 : 200);
      await looksRight(page, info, complaints);
    });
  }
}

test("the keyboard leads past the navigation into the page", async ({ page }) => {
  await page.goto("/about");
  await page.keyboard.press("Tab");
  const skip = page.locator("a.skip");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
});

test("the language can be changed, and stays", async ({ page }) => {
  await page.goto("/about");
  await page.getByRole("button", { name: "Español" }).click();
  await expect(page).toHaveURL(/\/about$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
});
