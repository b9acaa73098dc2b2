// Takes the pictures that the README and docs show. Ada is the one who looks.
import { test } from "@playwright/test";
import { walk } from "./walk.js";

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

// A letter in a window like that of a mail program, which has what is in its head and shows what is in its page.
async function mail(page, looks, scheme, width) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 900 });
  await page.goto("/demo/outbox");
  const href = await page.locator(".mail a", { hasText: looks }).first().getAttribute("href");
  const about = await page.locator(".mail a", { hasText: looks }).first().locator(".mail-about").textContent();
  const letter = await (await page.request.get(`${href}/page`)).text();
  await page.goto("about:blank");
  await page.setContent(`<style>
    :root { color-scheme: light dark; } body { margin: 0; font: 15px system-ui; background: light-dark(#e8e8ea, #111); }
    header { padding: 14px 16px; background: light-dark(#fff, #202124); color: light-dark(#202124, #e8eaed); border-bottom: 1px solid light-dark(#dadce0, #3c4043); }
    h1 { margin: 0 0 8px; font-size: 19px; font-weight: 500; } p { margin: 0; color: light-dark(#5f6368, #9aa0a6); }
    iframe { display: block; width: 100%; border: 0; }
    </style><header><h1></h1><p>Elmwater Together &lt;hello@elmwater.example&gt;</p></header>
    <iframe sandbox="allow-same-origin"></iframe>`);
  await page.locator("h1").evaluate((it, text) => { it.textContent = text; }, about);
  // As high as the letter, and no higher than what a picture shows well.
  const height = await page.locator("iframe").evaluate((it, text) => new Promise((done) => {
    it.onload = () => {
      it.style.height = `${Math.min(it.contentDocument.documentElement.scrollHeight, 1200)}px`;
      done(Math.ceil(it.getBoundingClientRect().bottom));
    };
    it.srcdoc = text;
  }), letter);
  await page.setViewportSize({ width, height });
}

for (const [name, looks] of [["digest", "happened around"], ["invitation", "Act for Keel House"]]) {
  for (const [scheme, width] of [["light", 640], ["dark", 320]]) {
    test(`the letter ${name} in a mail program, ${scheme}, ${width}`, async ({ page }) => {
      await mail(page, looks, scheme, width);
      await page.screenshot({ path: `${folder}/mail-${name}-${width}.png` });
    });
  }
}

// From nothing to an agreed relationship: each station of it.
test("choosing together", async ({ browser }) => {
  const open = async (width, height) => (await browser.newContext({ viewport: { width, height } })).newPage();
  const [one, other] = [await open(390, 800), await open(1180, 1000)];
  const shown = ["ask", "one-wants", "one-trusts", "waits", "other-brings", "fits", "propose", "agreed"];
  await walk(one, other, "Bread for those who come off the night bus", async (page, name) => {
    const at = shown.indexOf(name);
    if (at >= 0) await page.evaluate(() => scrollTo(0, 0));
    if (at >= 0) await page.screenshot({ path: `${folder}/choosing-${at + 1}-${name}.png` });
  });
});
