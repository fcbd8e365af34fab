import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openAs } from "./support/open-as.ts";

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const choose = (page: Page, name: string) =>
  page.getByLabel("要导入的文件").setInputFiles(fixture(name));
const blocks = (page: Page) => page.getByRole("list", { name: "版面内容" }).getByRole("listitem");
const block = (page: Page, words: string) => blocks(page).filter({ hasText: words });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}

test("a page with broken columns becomes a piece whose numbers wait to be bound", async ({
  browser,
}) => {
  const page = await openAs(browser, "周明远", "/pieces/new");
  await page.getByRole("link", { name: "导入版面" }).click();
  await expect(page.getByRole("heading", { name: "导入版面" })).toBeVisible();
  await expectAccessible(page);
  await choose(page, "broken-page.txt");

  await expect(page.getByText("3 处句子像是被分栏断开的")).toBeVisible();
  await expectAccessible(page);
  await expect(block(page, "飞在航线上的一天").getByRole("combobox")).toHaveValue("headline");
  await expect(block(page, "图为无人机").getByRole("combobox")).toHaveValue("caption");
  await expect(block(page, "三张清单").getByRole("combobox")).toHaveValue("boxTitle");
  // Nothing is joined or converted yet.
  await expect(block(page, "沿海各市按照")).toHaveText(/《广东省低空航线网络建$/);

  // One by the keyboard, one left, the rest at once.
  const joins = page.getByRole("list", { name: "断开的句子" }).getByRole("listitem");
  await expect(joins).toHaveCount(3);
  await joins.nth(0).getByRole("button", { name: /^接上/ }).focus();
  await page.keyboard.press("a");
  await expect(joins.nth(0)).toContainText("已接上");
  await expect(joins.nth(1).getByRole("button", { name: /^接上/ })).toBeFocused();
  await page.keyboard.press("l");
  await expect(joins.nth(1).getByText("不接", { exact: true })).toBeVisible();
  // What was left may be completed by hand, here with the same words after all.
  await page.getByText("另有 1 段没有句末标点").click();
  await page
    .getByLabel(/飞行时间平均缩短”接$/)
    .selectOption({ label: "了三成。全省低空产业链企业1.5万余家," });
  await expect(joins.nth(1)).toContainText("已接上");
  await joins.nth(1).getByRole("button", { name: "重新决定" }).click();
  await page.getByRole("button", { name: "全部接上" }).click();
  await expect(page.getByText("0 处待定")).toBeVisible();
  await expect(block(page, "《广东省低空航线网络建设指引》")).toContainText(
    "飞行时间平均缩短了三成。",
  );

  await page.getByRole("checkbox", { name: /^转换全部/ }).check();
  await expect(block(page, "基站逾2.13万个，累计获批无人机航线超900条。")).toBeVisible();
  await block(page, "责任编辑").getByRole("combobox").selectOption("paragraph");
  await expect(block(page, "责任编辑")).toContainText("您选的");
  await block(page, "责任编辑").getByRole("combobox").selectOption("leftOut");

  // A taken address costs nothing that was decided.
  const piece = page.getByRole("complementary", { name: "稿件信息" });
  await expect(piece.getByRole("combobox", { name: "地区" })).toHaveText("广东");
  await expect(piece.getByRole("combobox", { name: "产业" })).toHaveText("低空经济");
  const create = piece.getByRole("button", { name: "新建稿件" });
  await create.click();
  await expect(piece.getByText("这个网址已被另一篇稿件使用，请换一个。")).toBeVisible();
  await expect(page.getByText("0 处待定")).toBeVisible();
  await piece.getByLabel("网址").fill(`imported-${Date.now()}`);
  await create.click();

  await page.waitForURL(/\/pieces\/[0-9a-f-]{36}$/);
  const body = page.getByRole("textbox", { name: "正文", exact: true });
  await expect(body).toContainText("《广东省低空航线网络建设指引》统一编号，航线之间不再互相避让");
  await expect(body).not.toContainText("责任编辑");
  await expect(body.getByRole("complementary")).toContainText("药品清单");
  await expect(page.getByText(/^\d+ 个数字：0 个已绑定，3 个可绑定，\d+ 个待定$/)).toBeVisible();
  const numbers = page.getByRole("list", { name: "文中的数字" });
  await expect(numbers.getByRole("listitem").first()).toContainText("逾2.13万个");
  await page.getByRole("button", { name: "去第一个" }).click();
  await expect(page.getByRole("dialog", { name: "未绑定的数字 逾2.13万个" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "历史" }).click();
  await expect(page.getByText("周明远 导入一个版面，新建稿件")).toBeVisible();
});

test("a Word document is read, and a file that is none is refused without losing what was pasted", async ({
  browser,
}) => {
  const page = await openAs(browser, "周明远", "/pieces/import");
  await page.getByLabel("或粘贴文字").fill("贴在这里的一段话。");
  await page.getByLabel("要导入的文件").setInputFiles({
    name: "旧稿.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("只是改了名字的文字"),
  });
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "文件已损坏，或内容与扩展名不符",
  );
  await expect(page.getByLabel("或粘贴文字")).toHaveValue("贴在这里的一段话。");

  await choose(page, "page.docx");
  await expect(block(page, "江苏新材料的一条链").getByRole("combobox")).toHaveValue("headline");
  await expect(block(page, "从配方到产线").getByRole("combobox")).toHaveValue("heading");
  await expect(block(page, "产线上的碳纤维").getByRole("combobox")).toHaveValue("caption");
  await expect(page.getByText("没有发现断开的句子。")).toBeVisible();
  await page.getByLabel("网址").fill(`imported-docx-${Date.now()}`);
  await page.getByRole("button", { name: "新建稿件" }).click();
  await page.waitForURL(/\/pieces\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("textbox", { name: "标题", exact: true })).toHaveText(
    "江苏新材料的一条链",
  );
  await expect(page.getByText(/1 个数字：0 个已绑定/)).toBeVisible();
});

test("a file is dropped anywhere on the page, and another text may be used instead", async ({
  browser,
}) => {
  const page = await openAs(browser, "陈思雨", "/pieces/import");
  const text = await readFile(fixture("broken-page.txt"), "utf8");
  await page.evaluate((words) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([words], "page.txt", { type: "text/plain" }));
    document.dispatchEvent(
      new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }),
    );
  }, text);
  await expect(page.getByText("3 处句子像是被分栏断开的")).toBeVisible();
  await page.getByRole("button", { name: "换一份文字" }).click();
  await expect(page.getByLabel("或粘贴文字")).toBeVisible();
});
