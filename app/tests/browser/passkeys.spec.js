// A passkey from its making to its end, with an authenticator that Chromium pretends to have.
import { test, expect } from "@playwright/test";
import { listen, looksRight } from "./look.js";
import { be } from "./town.js";

// A phone that keeps passkeys and knows its owner's finger.
async function holdAPhone(page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
  const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", { options });
  return async () => (await browser.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
}

async function signOut(page) {
  await page.locator("main").getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
}

async function useThePasskey(page) {
  await page.goto("/sign-in?back=%2Fme");
  await page.getByRole("button", { name: "Use a passkey" }).click();
}

test("a passkey is added, signs in, and once it is removed opens nothing @js", async ({ page }, info) => {
  const complaints = listen(page);
  const kept = await holdAPhone(page);
  const name = `My phone ${Date.now().toString(36)}`;
  const row = page.locator("li.row", { hasText: name });

  await be(page, "mei");
  await page.goto("/me");
  await page.getByLabel("Name of the passkey").last().fill(name);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(row).toContainText("since");
  await expect(row).not.toContainText("last used");
  expect(await kept()).toMatchObject([{ isResidentCredential: true, rpId: "localhost" }]);
  await looksRight(page, info, complaints);

  await signOut(page);
  await useThePasskey(page);
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.locator("h1")).toHaveText("Mei Castellano-Wu");
  await expect(row).toContainText("last used");

  await row.locator("summary").click();
  await row.getByRole("button", { name: "Remove this passkey" }).click();
  await expect(page.locator("h1")).toBeVisible();
  await expect(row).toHaveCount(0);

  expect(complaints).toEqual([]);

  await signOut(page);
  await useThePasskey(page);
  await expect(page.getByRole("alert")).toHaveText("This passkey is not known here, or was removed. Ask for a link instead.");
  await page.goto("/me");
  await expect(page, "nobody is signed in").toHaveURL(/\/sign-in\?/);
  expect(await kept(), "the phone has it still").toHaveLength(1);
});

test("without scripts no passkey is offered, and the letter is @nojs", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Use a passkey" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Send me a link" })).toBeVisible();
});
