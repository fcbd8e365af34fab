import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { newPiece } from "./support/new-piece.ts";
import { openAs } from "./support/open-as.ts";

const reporter = "周明远";
const firstReviewer = "孙立群";
const opening = "全省低空产业稳步推进，居全国前列。";
const closing = "企业总量持续增长，产业链日益完整，航线越织越密。";

const reviewPath = (pieceId: string) => `/pieces/${pieceId}/review`;
const text = (page: Page) => page.getByRole("region", { name: "正文" });
const comment = (page: Page, number: number) =>
  page.getByRole("article", { name: `评论 ${number}` });

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "送审" }).click();
  await page.getByRole("dialog", { name: "送审" }).getByRole("button", { name: "送审" }).click();
  await expect(page.getByText(/^已送审，修订稿 \d+$/).first()).toBeVisible();
}

/** Selects words that stand within one stretch of the text, as dragging over them would. */
async function select(page: Page, words: string): Promise<void> {
  const found = await text(page).evaluate((region, wanted) => {
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      window.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return true;
    }
    return false;
  }, words);
  expect(found, `the text has ${words}`).toBe(true);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** A piece of two sentences, sent to its first step. */
async function submittedPiece(browser: Browser): Promise<{ pieceId: string; writer: Page }> {
  const pieceId = await newPiece({ headline: "低空经济：审稿一例", body: opening + closing });
  const writer = await openAs(browser, reporter, `/pieces/${pieceId}`);
  await expect(writer.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  await submit(writer);
  return { pieceId, writer };
}

test("a piece comes back with a reason made from a comment, is answered, and is looked at again", async ({
  browser,
}) => {
  const { pieceId, writer } = await submittedPiece(browser);
  const reviewer = await openAs(browser, firstReviewer, reviewPath(pieceId));
  await expect(reviewer.getByText("首稿，全文如下。")).toBeVisible();

  await select(reviewer, "居全国前列");
  await reviewer.keyboard.press("c");
  await reviewer.getByRole("textbox", { name: "评论内容" }).fill("谁的排名？请写出处。");
  await reviewer.getByRole("button", { name: "发表" }).click();
  await expect(comment(reviewer, 1)).toContainText("居全国前列");
  await expect(text(reviewer).getByRole("link", { name: /^评论 1：谁的排名/ })).toBeVisible();
  await comment(reviewer, 1).getByRole("button", { name: "在文中看" }).click();
  await expect(text(reviewer).locator("mark")).toBeFocused();
  await expectAccessible(reviewer);

  await comment(reviewer, 1).getByRole("button", { name: "作为退回理由" }).click();
  await expect(reviewer.getByRole("textbox", { name: "理由 1" })).toHaveValue(
    "谁的排名？请写出处。",
  );
  await reviewer.getByRole("button", { name: "退回并附理由" }).click();
  await expect(reviewer.getByText("已退回，理由已交给撰稿人。")).toBeVisible();

  await writer.reload();
  // A word can be shown only once the live text is there to show it in.
  await expect(writer.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  const reasons = writer.getByRole("region", { name: /退回的理由/ });
  await reasons.getByRole("button", { name: "居全国前列" }).click();
  const body = writer.getByRole("textbox", { name: "正文", exact: true });
  await expect(body).toBeFocused();
  await writer.keyboard.type("走在全国前面");
  await expect(body).toContainText("稳步推进，走在全国前面。");
  await reasons.getByRole("textbox", { name: /^答复/ }).fill("改为不排名的说法。");
  await reasons.getByRole("button", { name: "答复", exact: true }).click();
  await expect(reasons.getByLabel("已答复", { exact: true })).toBeVisible();
  await expect(writer.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  await submit(writer);

  await reviewer.goto(reviewPath(pieceId));
  await expect(reviewer.getByText("自我上次审后")).toBeVisible();
  await expect(text(reviewer).getByRole("insertion").first()).toContainText("新增：");
  await expect(text(reviewer).getByRole("deletion").first()).toContainText("删去：");
  const returned = reviewer.getByRole("region", { name: "上次退回的理由" });
  await expect(returned).toContainText("答复：改为不排名的说法。");
  // The commented words were rewritten: the thread stands at what they became.
  await expect(comment(reviewer, 1)).toContainText("现为：");
  await comment(reviewer, 1).getByRole("button", { name: "回复" }).click();
  await reviewer.getByRole("textbox", { name: "回复评论 1" }).fill("好。");
  await reviewer.getByRole("button", { name: "发表" }).click();
  await expect(comment(reviewer, 1).getByRole("listitem").last()).toContainText("好。");
  await comment(reviewer, 1).getByRole("button", { name: "标为已处理" }).click();
  await reviewer.getByText("已处理 1 条").click();
  await expect(reviewer.getByText("孙立群 标为已处理")).toBeVisible();
  await reviewer.getByRole("button", { name: "重新打开" }).click();
  await expect(comment(reviewer, 1)).toBeVisible();

  await reviewer.keyboard.press("a");
  const asked = reviewer.getByRole("dialog", { name: "通过这一稿？" });
  await expect(asked).toContainText("还有 1 条评论没有处理。");
  await reviewer.keyboard.press("Enter");
  await expect(reviewer.getByText("已通过。")).toBeVisible();
});

test("a reviewer walks the changes, chooses what to see, and sets the texts side by side", async ({
  browser,
}) => {
  const { pieceId, writer } = await submittedPiece(browser);
  await writer.getByRole("button", { name: "撤回送审" }).click();
  await expect(writer.getByText("已撤回送审，可以继续写")).toBeVisible();
  const body = writer.getByRole("textbox", { name: "正文", exact: true });
  await body.click();
  await writer.keyboard.press("ControlOrMeta+End");
  await writer.keyboard.type("新添一句。");
  await expect(writer.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  await submit(writer);

  const page = await openAs(browser, firstReviewer, reviewPath(pieceId));
  await expect(page.getByLabel("比较")).toHaveText(/修订稿 1/);
  await page.keyboard.press("j");
  await expect(page.locator("[data-change]:focus")).toContainText("新添一句");

  await page.getByRole("button", { name: /^左右对照$/ }).click();
  await expect(page.getByRole("button", { name: "左右对照" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(text(page).getByText("航线越织越密")).toHaveCount(2);
  await expectAccessible(page);

  await page.getByRole("button", { name: /^文字 \d/ }).click();
  await expect(page.getByText("没有所选的这几类改动。")).toBeVisible();
  await page.getByRole("button", { name: /^文字 \d/ }).click();
  await expect(text(page).getByRole("insertion")).toContainText("新添一句。");

  await page.setViewportSize({ width: 820, height: 1180 });
  await expect(text(page).getByText("新稿")).toBeVisible();
  const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "快捷键" })).toContainText("评论所选的话");
});

test("a colleague may comment but not decide", async ({ browser }) => {
  const { pieceId } = await submittedPiece(browser);
  const page = await openAs(browser, "陈思雨", reviewPath(pieceId));
  const approve = page.getByRole("button", { name: "通过" });
  await expect(approve).toHaveAttribute("aria-disabled", "true");
  await select(page, "企业总量");
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "评论内容" }).fill("口径变了吗？");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(comment(page, 1)).toContainText("口径变了吗？");
  await expect(comment(page, 1).getByRole("button", { name: "作为退回理由" })).toHaveCount(0);
});
