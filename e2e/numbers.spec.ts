import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { newPiece } from "./support/new-piece.ts";
import { openAs } from "./support/open-as.ts";

const part = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d$/);
const numbers = (page: Page) => page.getByRole("list", { name: "文中的数字" });

const threeParagraphs = [
  "截至2025年底，广东已开通5G-A基站逾2.13万个，累计获批无人机航线超900条。",
  "全省低空产业链企业1.5万余家，低空飞行器制造企业2000家以上。",
  "园区停放飞行汽车37台，，由专人看管。",
].join("\n\n");

/** What the clipboard would hold after copying from a page of plain text. */
async function paste(target: Locator, text: string): Promise<void> {
  await target.click();
  await target.evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const event = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", event));
  }, text);
}

test("numbers are read when the network comes back, if their reader could not load before", async ({
  browser,
}) => {
  const pieceId = await newPiece({ headline: "数字", body: "全省航线超900条。" });
  const page = await openAs(browser, "周明远", "/pieces");
  const scripts = /turbopack-worker/;
  const refused = Promise.withResolvers<void>();
  await page.context().route(scripts, async (route) => {
    await route.abort();
    refused.resolve();
  });
  await page.goto(`/pieces/${pieceId}`);
  await refused.promise;
  await expect(saved(page)).toBeVisible();
  await expect(numbers(page)).toBeHidden();
  await page.context().unroute(scripts);
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await expect(numbers(page).getByRole("listitem")).toHaveText([/超900条/]);
});

test("a pasted article's numbers are counted and bound by the keyboard", async ({ browser }) => {
  const pieceId = await newPiece({ headline: "数字" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  const body = part(page, "正文");
  await paste(body, threeParagraphs);
  await expect(page.getByText("5 个数字：4 个可绑定，1 个待定")).toBeVisible();
  await expect(numbers(page).getByRole("listitem")).toHaveText([
    /逾2.13万个/,
    /超900条/,
    /1.5万余家/,
    /2000家以上/,
    /37台/,
  ]);
  await expect(body.locator(".is-unbound")).toHaveCount(5);

  await page.getByRole("button", { name: "逐个处理" }).click();
  const card = (phrase: string) => page.getByRole("dialog", { name: `未绑定的数字 ${phrase}` });
  await expect(card("逾2.13万个")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(card("超900条")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(card("1.5万余家")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Alt+n");
  // Written otherwise than it was recorded: asked before anything changes.
  await expect(card("2000家以上")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("文中写“2000家以上”，指标记录为“超2000家”。")).toBeVisible();
  await expect(body).toContainText("2000家以上");
  await page.keyboard.press("Enter");
  await expect(card("37台")).toBeVisible();
  await expect(page.getByRole("button", { name: /登记为/ })).toHaveCount(0);
  await page.keyboard.press("n");
  await expect(page.getByLabel("写法")).toHaveValue("37台");
  await page.keyboard.press("Escape");

  await expect(page.locator("[data-figure-id]")).toHaveText(["逾2.13万个", "超900条", "超2000家"]);
  await expect(body).toContainText("低空飞行器制造企业超2000家。");
  await expect(body.locator(".is-unbound")).toHaveText(["1.5万余家", "37台"]);
  await expect(saved(page)).toBeVisible();
});

test("a check is fixed, one is dismissed with a reason that is kept, and the preflight asks for both", async ({
  browser,
}) => {
  const pieceId = await newPiece({ headline: "检查" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  const body = part(page, "正文");
  await paste(body, "园区停放飞行汽车37台，，由专人看管。\n\n近100余家企业入驻。");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("tab", { name: /^检查 [1-9]/ }).click();
  const findings = page.getByRole("list", { name: "检查结果", exact: true });
  const doubled = findings.getByRole("listitem").filter({ hasText: "标点重复" });
  const contradiction = findings.getByRole("listitem").filter({ hasText: "“近”与“余”“多”矛盾" });
  await expect(doubled).toBeVisible();
  await expect(contradiction).toBeVisible();

  // The preflight names both, and nothing can be sent.
  await page.getByRole("button", { name: "送审" }).click();
  const dialog = page.getByRole("dialog", { name: "送审" });
  const blocked = dialog.getByRole("list", { name: "须先改正的错误" });
  await expect(blocked.getByRole("listitem")).toHaveCount(2);
  await expect(dialog.getByText("2 个数字未绑定")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "送审" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await dialog.getByRole("button", { name: "看检查结果" }).click();

  await doubled.getByRole("button", { name: "改正" }).click();
  await expect(body).toContainText("飞行汽车37台，由专人看管。");
  await expect(doubled).toBeHidden();

  await contradiction.getByRole("button", { name: "忽略" }).click();
  await page.getByLabel("忽略的理由").fill("引用原文");
  await page.getByRole("button", { name: "确认忽略" }).click();
  await expect(contradiction).toBeHidden();
  const dismissed = page.getByRole("list", { name: "已忽略的检查结果" });
  await expect(dismissed).toContainText("引用原文");
  await expect(dismissed).toContainText("周明远");

  // It holds while the text around its sentence changes, and after opening the piece anew.
  await body.getByText("由专人看管。").click();
  await page.keyboard.press("End");
  await page.keyboard.type("又写了一句。");
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await page.getByRole("tab", { name: /^检查/ }).click();
  await expect(dismissed).toContainText("引用原文");
  await expect(contradiction).toBeHidden();

  await page.getByRole("button", { name: "送审" }).click();
  await expect(blocked).toBeHidden();
  await dialog.getByRole("button", { name: "送审" }).click();
  await expect(page.getByText(/已送审/)).toBeVisible();
});

test("what was typed outlives its sheet, and a number that is no metric's leaves the walk and comes back", async ({
  browser,
}) => {
  const pieceId = await newPiece({ headline: "草稿" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  const body = part(page, "正文");
  await paste(body, "全省另有停机坪28个。园区停放飞行汽车37台。");
  const sheet = page.getByRole("dialog", { name: "新建指标" });
  const openForm = async () => {
    await numbers(page).getByRole("button", { name: /^28个/ }).click();
    await expect(page.getByRole("dialog", { name: "未绑定的数字 28个" })).toBeVisible();
    await page.keyboard.press("n");
  };
  await openForm();
  await expect(sheet.getByLabel("单位")).toHaveValue("个");
  await expect(sheet.getByLabel(/^原文/)).toHaveValue("全省另有停机坪28个。");
  await sheet.getByLabel("口径").fill("已启用的");
  await page.mouse.click(40, 500);
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(body).toBeFocused();
  await page.reload();
  await openForm();
  await expect(sheet.getByLabel("口径")).toHaveValue("已启用的");
  await sheet.getByRole("button", { name: "放弃填写" }).click();
  await expect(body).toBeFocused();

  await page.getByRole("button", { name: "不是指标：37台" }).click();
  await expect(body.locator(".is-unbound")).toHaveText(["28个"]);
  await page.getByText("已略过 1").click();
  const skipped = page.getByRole("list", { name: "已略过的数字" });
  await expect(skipped).toContainText("周明远");
  await skipped.getByRole("button", { name: /^恢复/ }).click();
  await expect(body.locator(".is-unbound")).toHaveText(["28个", "37台"]);
});

test("a figure's card leads to its metric, exchanges its value and lets it go, by the keyboard", async ({
  browser,
}) => {
  const pieceId = await newPiece({ headline: "卡片" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  const body = part(page, "正文");
  await body.click();
  await page.keyboard.type("全省已开通#5G-A");
  await page
    .getByRole("option", { name: /5G-A基站/ })
    .first()
    .click();
  const figure = body.locator("[data-figure-id]");
  await expect(figure).toHaveCount(1);
  await numbers(page).getByRole("button").last().click();
  const acts = page.getByRole("dialog").getByRole("link", { name: "看指标" });
  await expect(acts).toHaveAttribute("href", /\/metrics\//);
  await page.getByRole("button", { name: "换一个数值" }).press("Enter");
  await page.keyboard.type("航线");
  await page.getByRole("option", { name: /航线/ }).first().click();
  await expect(figure).toHaveText(/条/);
  await figure.click();
  await page.getByRole("button", { name: "解除绑定" }).press("Enter");
  await expect(figure).toHaveCount(0);
  await expect(body).toContainText(/全省已开通.*条/);
  await expect(body).toBeFocused();
});
