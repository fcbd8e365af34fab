import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { newPiece } from "./support/new-piece.ts";
import { openAs } from "./support/open-as.ts";

const rulesPath = "/settings/rules";
const ruleOf = (page: Page, id: string): Locator =>
  page.getByRole("listitem").filter({ has: page.getByText(id, { exact: true }) });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test("the chief weighs a rule otherwise, and the writing room checks by it", async ({
  browser,
}) => {
  const office = await openAs(browser, "高文静", rulesPath);
  const rule = ruleOf(office, "T07");
  await expect(rule.getByText("全球最大储能项目")).toBeVisible();
  await rule.getByRole("combobox", { name: "T07 的轻重" }).click();
  await office.getByRole("option", { name: "错误" }).click();
  await expect(rule.getByText("阻止送审")).toBeVisible();
  await expect(rule.getByText(/^高文静 于 .+ 设置$/)).toBeVisible();
  const off = ruleOf(office, "T08");
  await off.getByRole("checkbox").click();
  await expect(off.getByRole("checkbox")).not.toBeChecked();
  await expect(off.getByText(/设置$/)).toBeVisible();
  await expectAccessible(office);

  const body = "这里有全球最大储能项目，装机达120万千瓦。";
  const pieceId = await newPiece({ headline: "体例", body });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await page.getByRole("tab", { name: /^检查 [1-9]/ }).click();
  const findings = page.getByRole("list", { name: "检查结果", exact: true });
  const claim = findings.getByRole("listitem").filter({ hasText: "应有范围和来源" });
  await expect(claim.getByText("错误", { exact: true })).toBeVisible();
  await expect(findings.getByText("数字缺少时点和来源")).toHaveCount(0);

  await rule.getByRole("combobox").click();
  await office.getByRole("option", { name: "默认（提醒）" }).click();
  await expect(rule.getByText("阻止送审")).toHaveCount(0);
  await off.getByRole("checkbox").click();
  await expect(off.getByRole("combobox")).toBeVisible();
});

test("a figure is compared with its record wherever its metric belongs", async ({ browser }) => {
  const options = { headline: "六地新赛道", body: "广东已开通基站" } as const;
  const figure = { figure: "5G-A基站数", phrase: "超9900个" };
  const pieceId = await newPiece({ kind: "feature", ...options, ...figure });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await page.getByRole("tab", { name: /^检查 [1-9]/ }).click();
  const findings = page.getByRole("list", { name: "检查结果", exact: true });
  await expect(findings.getByText("文中数字与指标的现行修订不一致")).toBeVisible();
});

test("a second screen that is behind is told, and a reporter has no such page", async ({
  browser,
}) => {
  const first = await openAs(browser, "高文静", rulesPath);
  const second = await openAs(browser, "马志强", rulesPath);
  const box = (page: Page) => ruleOf(page, "U01").getByRole("checkbox");
  // A click before the page has come alive is lost.
  await expect(() => box(first).uncheck({ timeout: 1_000 })).toPass();
  await expect(ruleOf(first, "U01").getByText(/设置$/)).toBeVisible();
  await box(second).click();
  await expect(ruleOf(second, "U01").getByRole("alert")).toBeVisible();
  await expect(box(second)).toBeChecked();
  await second.reload();
  await expect(box(second)).not.toBeChecked();
  await expect(() => box(second).check({ timeout: 1_000 })).toPass();
  await expect(ruleOf(second, "U01").getByText(/^马志强 于 /)).toBeVisible();

  const reporter = await openAs(browser, "周明远", "/settings");
  await expect(reporter.getByRole("link", { name: "体例规则" })).toHaveCount(0);
});
