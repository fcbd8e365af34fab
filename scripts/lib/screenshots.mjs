import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browser.mjs";
import { root } from "./paths.mjs";
import { step } from "./progress.mjs";
import { build, generate } from "./system.mjs";
import { startTemplateDatabase } from "./template-database.mjs";
import { startTestSystem } from "./test-system.mjs";

const folder = join(root, "docs/screenshots");
const piece = "guangdong-low-altitude-economy";

/** Starts a newsroom of its own, looks at its screens, in both themes, and stops it. */
export async function takeScreenshots() {
  const home = mkdtempSync(join(tmpdir(), "fangzhi-screenshots-"));
  mkdirSync(folder, { recursive: true });
  await step("Generating the database client", generate);
  await step("Building what has changed", () => build());
  const template = await startTemplateDatabase();
  const system = await startTestSystem(template.variables, join(home, "system.log"));
  const found = findBrowser();
  const browser = await chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.environment },
  });
  try {
    await step("Taking the pictures", () => takeAll(browser, system.environment));
  } finally {
    await browser.close();
    await system.stop();
    await template.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function takeAll(browser, { EDITOR_URL, READER_URL }) {
  const context = await browser.newContext({
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  const take = (name) =>
    page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });

  await page.goto(`${EDITOR_URL}/sign-in?next=/pieces`);
  await page.getByRole("button", { name: /^周明远/ }).click();
  await page
    .getByRole("link", { name: /^广东低空经济/ })
    .first()
    .click();
  await page.getByText(/^已保存/).waitFor();
  await page.getByRole("article").first().waitFor();
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await take("writing-room");

  const { pathname } = new URL(page.url());
  for (const [colorScheme, suffix] of [
    ["light", ""],
    ["dark", "-dark"],
  ]) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${EDITOR_URL}${pathname}/review?with=v1`);
    await page.getByRole("table").first().waitFor();
    await take(`review${suffix}`);
    await page.goto(`${READER_URL}/p/${piece}`);
    await take(`reader${suffix}`);
    await page.goto(`${READER_URL}/p/${piece}/diff/1..2`);
    await take(`diff${suffix}`);
  }
}
