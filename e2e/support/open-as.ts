import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";

/**
 * A browser of their own for one of the demonstration newsroom's people, signed in and opened at a
 * path. A page error or an error on its console fails the test.
 */
export async function openAs(
  browser: Browser,
  name: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.EDITOR_URL ?? "",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => {
    expect.soft(message, `${name}: page error`).toBeNull();
  });
  page.on("console", (message) => {
    if (message.type() !== "error" || isOfNetwork(message.text())) return;
    expect.soft(message.text(), `${name}: console error`).toBeNull();
  });
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await page.waitForURL((url) => url.pathname === path);
  return page;
}

/** What the browser itself notes of a lost connection or a refused request, which some tests cause. */
const isOfNetwork = (text: string): boolean =>
  /ERR_INTERNET_DISCONNECTED|WebSocket connection|^Failed to load resource/.test(text);
