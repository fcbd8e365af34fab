import { expect, test } from "@playwright/test";
import { newPiece } from "./support/new-piece.ts";
import { openAs } from "./support/open-as.ts";

const headline = "低空经济：撤稿一例";
const reason = "来源撤回了数据，核实后恢复。";

test("a piece is withdrawn with a reason, and put back without a word changed", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const body = "全省低空产业稳步推进，航线越织越密。";
  const pieceId = await newPiece({ headline, body, isPublished: true });
  const chief = await openAs(browser, "高文静", "/publishing");
  const live = chief.getByRole("list", { name: "已发布" }).getByRole("listitem");
  const row = live.filter({ hasText: headline });
  const address = (await row.getByRole("link", { name: "看公开页" }).getAttribute("href")) ?? "";
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(address);
  await expect(reader.getByRole("main")).toContainText("航线越织越密");

  await test.step("what was typed outlives the dialog", async () => {
    const dialog = chief.getByRole("dialog", { name: "撤稿" });
    await row.getByRole("button", { name: "撤稿" }).click();
    await dialog.getByLabel("公开的理由").fill(reason);
    await chief.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await row.getByRole("button", { name: "撤稿" }).click();
    await expect(dialog.getByLabel("公开的理由")).toHaveValue(reason);
    await dialog.getByRole("button", { name: "撤稿" }).click();
    await expect(row.getByText("已撤稿", { exact: true })).toBeVisible();
    await reader.goto(address);
    await expect(reader.getByRole("main")).toContainText(reason);
    await expect(reader.getByRole("main")).not.toContainText("航线越织越密");
  });

  await test.step("the writer sends the same text again, and three people pass it", async () => {
    const writer = await openAs(browser, "周明远", `/pieces/${pieceId}`);
    await expect(writer.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
    await writer.getByRole("button", { name: "送审" }).click();
    const dialog = writer.getByRole("dialog", { name: "送审" });
    await dialog.getByRole("button", { name: "送审" }).click();
    await expect(writer.getByText(/^已送审，修订稿 \d+$/).first()).toBeVisible();
    for (const name of ["孙立群", "吴晓岚", "郑国栋"]) {
      const reviewer = await openAs(browser, name, `/pieces/${pieceId}/review`);
      const note = reviewer.getByRole("textbox", { name: "附言" });
      await note.fill("来源已核实。");
      await reviewer.reload();
      await expect(note).toHaveValue("来源已核实。");
      await reviewer.getByRole("button", { name: "通过" }).click();
      await expect(reviewer.getByText(`${name}已通过`).first()).toBeVisible();
      await reviewer.context().close();
    }
  });

  await test.step("the chief publishes it, and readers have it again", async () => {
    await chief.reload();
    const waiting = chief.getByRole("list", { name: "待签发" }).getByRole("listitem");
    await waiting.filter({ hasText: headline }).getByRole("button", { name: "签发" }).click();
    const sheet = chief.getByRole("dialog", { name: "签发第 2 版" });
    await sheet.getByRole("radio", { name: /小修/ }).check();
    await sheet.getByRole("button", { name: "现在发布" }).click();
    await expect(chief.getByText("已发布第 2 版。")).toBeVisible();
    await reader.goto(address);
    await expect(reader.getByRole("main")).toContainText("航线越织越密");
  });

  await test.step("the piece's history tells all of it", async () => {
    await chief.goto(`/pieces/${pieceId}/history`);
    await expect(chief.getByText("高文静 撤下 v1", { exact: true })).toBeVisible();
    await expect(chief.getByText(reason)).toBeVisible();
    await expect(chief.getByText("高文静 签发 v2", { exact: true })).toBeVisible();
  });
});
