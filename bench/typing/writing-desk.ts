import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DemoNewsroom } from "@fangzhi/database/testing";
import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { build, generate } from "../../scripts/lib/system.mjs";
import { startTemplateDatabase } from "../../scripts/lib/template-database.mjs";
import { startTestSystem } from "../../scripts/lib/test-system.mjs";

/** The whole newsroom in its production build, and a browser. */
export interface WritingDesk {
  /** A fresh piece holding the paragraphs, open in a browser of its own, prepared before its page. */
  open: (paragraphs: readonly string[], prepare: Prepare) => Promise<OpenPiece>;
  close: () => Promise<void>;
}

type Prepare = (page: Page) => Promise<unknown>;

export interface OpenPiece {
  page: Page;
  body: Locator;
}

const writer = "周明远";

export async function openWritingDesk(report: (line: string) => void): Promise<WritingDesk> {
  report("building and starting the newsroom on a throwaway PostgreSQL");
  await generate();
  const folder = mkdtempSync(join(tmpdir(), "fangzhi-typing-"));
  const template = await startTemplateDatabase();
  await build();
  const { TEST_TEMPLATE_URL = "", TEST_ROLE_PASSWORD = "" } = template.variables;
  const roles = { TEST_TEMPLATE_URL, TEST_ROLE_PASSWORD };
  const system = await startTestSystem(roles, join(folder, "system.log"));
  const { path, environment } = findBrowser();
  const browser = await chromium.launch({
    executablePath: path,
    args: ["--no-sandbox"],
    env: { ...process.env, ...environment },
  });
  const newsroom = new DemoNewsroom(String(system.environment.DATABASE_URL));
  return {
    open: async (paragraphs, prepare) => {
      const pieceId = await newsroom.newPiece({ owner: writer, headline: "长稿" });
      const page = await openPage(browser, String(system.environment.EDITOR_URL), pieceId, prepare);
      const body = page.getByRole("textbox", { name: "正文", exact: true });
      await page.locator("[contenteditable=true]").first().waitFor();
      await paste(body, paragraphs.join("\n\n"));
      await page.getByText(/^已保存 \d\d:\d\d$/).waitFor();
      return { page, body };
    },
    close: async () => {
      await browser.close();
      await system.stop();
      await template.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(
  browser: Browser,
  baseURL: string,
  pieceId: string,
  prepare: Prepare,
): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL, locale: "zh-CN", timezoneId: "Asia/Shanghai" },
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await prepare(page);
  const path = `/pieces/${pieceId}`;
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name: new RegExp(`^${writer}`) }).click();
  await page.waitForURL((url) => url.pathname === path);
  return page;
}

async function paste(target: Locator, text: string): Promise<void> {
  await target.click();
  await target.evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const event = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", event));
  }, text);
}
