import { type Browser, expect, type Page, test } from "@playwright/test";
import { openAs } from "./support/open-as.ts";

const part = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d$/);
const slug = "guangdong-low-altitude-economy";

/** Puts the caret behind the last word of the body and starts a paragraph. */
async function newParagraph(page: Page): Promise<void> {
  await part(page, "正文").click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Enter");
}

async function findPiece(browser: Browser): Promise<string> {
  const page = await openAs(browser, "周明远", "/pieces");
  const href = await page
    .getByRole("link", { name: /^广东低空经济/ })
    .first()
    .getAttribute("href");
  await page.context().close();
  return href?.split("/")[2] ?? "";
}

/** The public site as somebody without JavaScript reads it. */
async function openPublic(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.READER_URL ?? "",
    javaScriptEnabled: false,
    locale: "zh-CN",
  });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

test("a piece's whole way: together, bound, revised, reviewed, published, read", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const pieceId = await findPiece(browser);
  const zhou = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  const chen = await openAs(browser, "陈思雨", `/pieces/${pieceId}`);

  await test.step("two reporters type in it, one of them offline for a while", async () => {
    await newParagraph(zhou);
    await zhou.keyboard.type("海岛之间的药品运输已经起步。");
    await expect(part(chen, "正文")).toContainText("海岛之间的药品运输已经起步。");
    await chen.context().setOffline(true);
    await part(chen, "副题").click();
    await chen.keyboard.press("End");
    await chen.keyboard.type("，海岛也在其中");
    await expect(chen.getByText(/^离线，\d+ 处改动在本机$/)).toBeVisible({ timeout: 60_000 });
    await zhou.keyboard.type("医院说，快了许多。");
    await chen.context().setOffline(false);
    await expect(part(zhou, "副题")).toContainText("海岛也在其中", { timeout: 60_000 });
    await expect(part(chen, "正文")).toContainText("快了许多。");
    await expect(saved(chen)).toBeVisible();
  });

  await test.step("a number is put in from its metric", async () => {
    await zhou.keyboard.type("全省5G-A基站#");
    await expect(zhou.getByRole("combobox")).toBeFocused();
    await zhou.keyboard.type("5gajzs");
    await expect(zhou.getByRole("option", { name: /5G-A基站数/ }).first()).toBeVisible();
    await zhou.keyboard.press("Enter");
    await zhou.keyboard.type("，航线有了底座。");
    await expect(part(chen, "正文")).toContainText("全省5G-A基站逾2.13万个，航线有了底座。");
    await expect(saved(zhou)).toBeVisible();
  });

  await test.step("a newer value is recorded, and somebody else approves it", async () => {
    const desk = await openAs(browser, "周明远", "/metrics");
    await desk.getByRole("link", { name: "低空飞行器制造企业数" }).click();
    await desk.getByRole("button", { name: "记录新数值" }).click();
    const sheet = desk.getByRole("dialog");
    await sheet.getByLabel("写法").fill("超2400家");
    await sheet.getByLabel("标题").fill("示例数据：广东低空飞行器制造企业数，2025年底");
    await sheet.getByRole("button", { name: "记录，请人确认" }).click();
    await expect(desk.getByText("已记录 超2400家")).toBeVisible();
    const editor = await openAs(browser, "吴晓岚", new URL(desk.url()).pathname);
    await editor.getByRole("button", { name: "确认" }).click();
    await editor.getByRole("dialog").getByRole("button", { name: "确认" }).click();
    await expect(editor.getByText("已确认 超2400家")).toBeVisible();
    await desk.context().close();
    await editor.context().close();
  });

  await test.step("the piece is asked, and the sentence changes for everybody", async () => {
    const asked = zhou.getByRole("article", { name: "低空飞行器制造企业数更新为 超2400家" });
    await zhou.reload();
    await asked.getByRole("button", { name: "采用" }).click();
    await expect(asked).toBeHidden();
    await expect(part(zhou, "正文")).toContainText("超2400家");
    await expect(part(chen, "正文")).toContainText("超2400家");
  });

  await test.step("three people review the frozen text", async () => {
    await expect(saved(zhou)).toBeVisible();
    await zhou.getByRole("button", { name: "送审" }).click();
    const dialog = zhou.getByRole("dialog", { name: "送审" });
    await dialog.getByRole("textbox").fill("企业数有了新值，并补了海岛的内容。");
    await dialog.getByRole("button", { name: "送审" }).click();
    await expect(zhou.getByText(/^已送审，修订稿 \d+$/).first()).toBeVisible();
    await expect(part(chen, "正文")).toHaveAttribute("contenteditable", "false");
    for (const name of ["孙立群", "吴晓岚", "郑国栋"]) {
      const reviewer = await openAs(browser, name, `/pieces/${pieceId}/review`);
      const changed = reviewer.getByRole("row", { name: /低空飞行器制造企业数/ });
      await expect(changed.getByRole("deletion").first()).toContainText("超2000家");
      await expect(changed.getByRole("insertion").first()).toContainText("超2400家");
      await reviewer.getByRole("button", { name: "通过" }).click();
      await expect(reviewer.getByText(`${name}已通过`).first()).toBeVisible();
      await reviewer.context().close();
    }
  });

  await test.step("the chief publishes it with a public note", async () => {
    const chief = await openAs(browser, "高文静", "/publishing");
    const row = chief.getByRole("listitem").filter({ hasText: "广东低空经济" }).first();
    await row.getByRole("button", { name: "签发" }).click();
    const sheet = chief.getByRole("dialog", { name: "签发第 3 版" });
    await sheet.getByLabel("公开说明").fill("低空飞行器制造企业数更新到2025年底（示例数据）。");
    await sheet.getByRole("button", { name: "现在发布" }).click();
    await expect(chief.getByText("已发布第 3 版。")).toBeVisible();
    await chief.context().close();
  });

  await test.step("readers see version 3, its history and where the number comes from", async () => {
    const page = await openPublic(browser, `/p/${slug}`);
    await expect(page.getByRole("main")).toContainText("第 3 版");
    await expect(page.getByRole("main")).toContainText("海岛之间的药品运输已经起步。");
    await page
      .getByRole("button", { name: /^超2400家/ })
      .first()
      .click();
    await expect(
      page.getByText("示例数据：广东低空飞行器制造企业数，2025年底").first(),
    ).toBeVisible();

    await page.goto(`/p/${slug}/v/2`);
    await expect(page.getByRole("main")).toContainText("超2000家");
    await expect(page.getByRole("main")).not.toContainText("海岛之间的药品运输");
    await page.goto(`/p/${slug}/history`);
    await expect(page.getByRole("main")).toContainText("更新到2025年底（示例数据）");
    await page.goto(`/p/${slug}/diff/2..3`);
    await expect(page.getByRole("main").getByRole("deletion").first()).toContainText("超2000家");
    await expect(page.getByRole("main")).toContainText("超2400家");
    await page.context().close();
  });
});

test("the short way in English", async ({ browser }) => {
  // The language is the person's own and outlives the browser, so it is put back below.
  const page = await openAs(browser, "郑国栋", "/pieces");
  await page
    .getByRole("button", { name: /郑国栋/ })
    .first()
    .click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("All pieces");
  await page
    .getByRole("link", { name: /^江苏新材料/ })
    .first()
    .click();
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Body", exact: true })).toBeVisible();

  await page.goto("/pieces");
  await page
    .getByRole("button", { name: /郑国栋/ })
    .first()
    .click();
  await page.getByRole("menuitemradio", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("全部稿件");

  const reader = await openPublic(browser, "/en/p/jiangsu-new-materials");
  await expect(reader.getByRole("main")).toContainText("Version 1");
  await expect(reader.locator("html")).toHaveAttribute("lang", "en");
  await reader.context().close();
});
