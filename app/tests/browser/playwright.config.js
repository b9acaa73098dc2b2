// The same specs with scripts and without: every page works either way; what is only about one of the two says so by `@js`
// or `@nojs`. And every page once in Spanish.
import { defineConfig } from "@playwright/test";

const launchOptions = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
};

export default defineConfig({
  testDir: ".",
  globalSetup: "./found.js",
  workers: 2,
  fullyParallel: true,
  // A machine that does other things too takes its time; what never comes still fails.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["line"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? "report.json" }]],
  use: { launchOptions, baseURL: process.env.MANYHANDS_URL ?? "http://localhost:8080", locale: "en-US" },
  projects: [
    { name: "js", grepInvert: /@nojs/ },
    { name: "nojs", grepInvert: /@js/, use: { javaScriptEnabled: false } },
    // The language belongs to a person, whoever looks: so the town is read in Spanish when nobody else is in it any more.
    { name: "es", testMatch: "doors.spec.js", dependencies: ["js", "nojs"] },
  ],
});
