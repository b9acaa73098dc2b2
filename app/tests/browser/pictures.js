// Takes the pictures that the README and docs show. Ada is the one who looks.
import { test } from "@playwright/test";

const folder = process.env.MANYHANDS_PICTURES ?? "pictures";

async function asAda(page, scheme, width, height) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height });
  await page.goto("/demo");
  await page.locator('button[value="ada"]').first().click();
}

test("home", async ({ page }) => {
  await asAda(page, "light", 1180, 900);
  await page.screenshot({ path: `${folder}/home.png` });
});

test("a relationship", async ({ page }) => {
  await asAda(page, "light", 1180, 1100);
  await page.goto("/c/elmwater/relationships?purpose=supper");
  await page.locator(".tie h3 a").first().click();
  await page.screenshot({ path: `${folder}/relationship.png` });
});

test("what changed between two versions, in the dark", async ({ page }) => {
  await asAda(page, "dark", 1180, 900);
  await page.goto("/c/elmwater/relationships?purpose=one+van");
  await page.locator(".tie h3 a").first().click();
  await page.locator('a[href$="versions/3..4"]').first().click();
  await page.screenshot({ path: `${folder}/difference.png` });
});

test("who works with whom", async ({ page }) => {
  await asAda(page, "light", 1180, 1000);
  await page.goto("/c/elmwater/network", { waitUntil: "networkidle" });
  await page.screenshot({ path: `${folder}/network.png` });
});

test("home on a phone", async ({ page }) => {
  await asAda(page, "light", 390, 800);
  await page.screenshot({ path: `${folder}/phone.png` });
});
