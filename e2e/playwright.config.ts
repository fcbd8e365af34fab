import { defineConfig } from "@playwright/test";

/** Given by scripts/test.mjs, which starts the system that the journeys cross. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is unset: run the browser tests with npm test -- e2e`);
  return value;
}

export default defineConfig({
  testDir: ".",
  // The journeys share one newsroom; two at once would see each other's pieces move.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: given("PLAYWRIGHT_RESULTS") }]],
  outputDir: "test-results",
  use: {
    baseURL: given("EDITOR_URL"),
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: given("CHROME_PATH") },
  },
});
