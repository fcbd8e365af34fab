import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { demoPassword } from "@fangzhi/database/seed";

/** What a browser may say without a test failing: nothing of ours, only the network being cut. */
const harmless = [/net::ERR_INTERNET_DISCONNECTED/, /WebSocket connection to .* failed/];

/** Any error of the page, or on its console, fails the test that caused it. */
export const test = base.extend<{ troubles: string[] }>({
  troubles: [
    async ({ context }, use) => {
      const troubles: string[] = [];
      context.on("weberror", (error) => troubles.push(error.error().message));
      context.on("console", (message) => {
        if (message.type() === "error") troubles.push(message.text());
      });
      await use(troubles);
      expect(troubles.filter((text) => !harmless.some((known) => known.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is unset: run the browser tests with npm test -- e2e`);
  return value;
}

export const editorUrl = given("EDITOR_URL");
export const readerUrl = given("READER_URL");

/** The people of the demonstration newsroom, by what they do. */
export const people = {
  reporter: "zhou.mingyuan@fangzhi.example",
  colleague: "chen.siyu@fangzhi.example",
  first: "sun.liqun@fangzhi.example",
  second: "wu.xiaolan@fangzhi.example",
  final: "zheng.guodong@fangzhi.example",
  chief: "gao.wenjing@fangzhi.example",
  admin: "ma.zhiqiang@fangzhi.example",
} as const;
export type PersonName = keyof typeof people;

const words = {
  "zh-CN": { email: "邮箱", password: "密码", signIn: /^登录$/ },
  en: { email: "Email", password: "Password", signIn: /^Sign in$/ },
} as const;

/** A browser of its own, signed in as this person. */
export async function openAs(
  browser: Browser,
  name: PersonName,
  locale: keyof typeof words = "zh-CN",
): Promise<Page> {
  const context = await browser.newContext({ locale, baseURL: editorUrl });
  const page = await context.newPage();
  const { email, password, signIn } = words[locale];
  await page.goto("/sign-in");
  await page.getByLabel(email).fill(people[name]);
  await page.getByLabel(password).fill(demoPassword);
  await page.getByRole("button", { name: signIn }).click();
  await page.waitForURL((url) => !url.pathname.includes("sign-in"));
  return page;
}

/** Opens a piece of the list of all pieces in its writing room. */
export async function openPiece(page: Page, headline: RegExp): Promise<string> {
  await page.goto("/pieces");
  await page.getByRole("link", { name: headline }).first().click();
  await page.waitForURL(/\/pieces\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}
