import { randomBytes } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { newPiece } from "./support/new-piece.ts";
import { openAs } from "./support/open-as.ts";

const admin = "马志强";
const password = "一句足够长的话，当作密码用";
const peoplePath = "/settings/people";

/** A visitor's browser, without a session. */
async function openVisitor(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.EDITOR_URL ?? "" });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Invites somebody on the screen; answers their link. */
async function invite(page: Page, name: string, email: string): Promise<string> {
  await page.getByRole("button", { name: "邀请人员" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("姓名").fill(name);
  await dialog.getByLabel("邮箱").fill(email);
  await dialog.getByRole("button", { name: "生成链接" }).click();
  const link = await dialog.getByLabel("邀请链接").inputValue();
  await dialog.getByRole("button", { name: "完成" }).click();
  return link;
}

async function accept(page: Page): Promise<void> {
  await page.getByLabel("设一个密码").fill(password);
  await page.getByRole("button", { name: "建立账号并登录" }).click();
  await expect(page.getByRole("heading", { name: "我的稿件" })).toBeVisible();
}

async function signIn(page: Page, email: string): Promise<void> {
  const form = page.locator("form");
  await form.getByLabel("邮箱").fill(email);
  await form.getByLabel("密码").fill(password);
  await form.getByRole("button", { name: "登录", exact: true }).click();
}

const newcomer = () => {
  const mark = randomBytes(3).toString("hex");
  return { name: `新人${mark}`, email: `${mark}@newsroom.example` };
};

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test("an invited person joins once, and is out at the next click when disabled", async ({
  browser,
}) => {
  const { name, email } = newcomer();
  const office = await openAs(browser, admin, peoplePath);
  const link = await invite(office, name, email);
  await expectAccessible(office);

  const joining = await openVisitor(browser, link);
  await accept(joining);

  const late = await openVisitor(browser, link);
  await expect(late.getByText("这条链接已失效、已用过或已撤回")).toBeVisible();

  await office.reload();
  await office.getByRole("button", { name: `${name}的操作` }).click();
  await office.getByRole("menuitem", { name: "停用账号" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "停用账号" }).click();
  await expect(office.getByText(`${name}的账号已停用`)).toBeVisible();

  await joining.getByRole("link", { name: "全部稿件" }).click();
  await expect(joining.getByRole("button", { name: "登录", exact: true })).toBeVisible();
  await signIn(joining, email);
  await expect(joining.getByText("邮箱或密码不对。")).toBeVisible();
});

test("a role given to somebody holds after they sign in again, where they were", async ({
  browser,
}) => {
  const { name, email } = newcomer();
  const office = await openAs(browser, admin, peoplePath);
  const person = await openVisitor(browser, await invite(office, name, email));
  await accept(person);
  await expect(person.getByRole("link", { name: /待我审/ })).toHaveCount(0);

  await office.reload();
  await office.getByRole("button", { name: `${name}的操作` }).click();
  await office.getByRole("menuitem", { name: "设置角色" }).click();
  const dialog = office.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "保存" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await dialog.getByLabel("编辑").check();
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(office.getByText(`${name}的角色已更新`)).toBeVisible();

  await person.goto("/pieces?view=published");
  await signIn(person, email);
  await person.waitForURL((url) => url.pathname + url.search === "/pieces?view=published");
  await expect(person.getByRole("link", { name: /待我审/ })).toBeVisible();
});

test("a session that ends under a filled form is renewed in place, and the form goes through", async ({
  browser,
}) => {
  const { name, email } = newcomer();
  const office = await openAs(browser, admin, peoplePath);
  const person = await openVisitor(browser, await invite(office, name, email));
  await accept(person);
  await person.goto("/pieces/new");
  await person.getByLabel("标题").fill("写到一半的标题");
  await person.getByLabel("专题").check();
  await person.getByLabel("网址").fill(`feature-${randomBytes(4).toString("hex")}`);
  await person.context().clearCookies({ name: /session-token/ });
  await person.getByRole("button", { name: "新建并开始写" }).click();

  const dialog = person.getByRole("dialog", { name: "请重新登录" });
  await expect(dialog).toBeVisible();
  await expectAccessible(person);
  await dialog.getByLabel("邮箱").fill(email);
  await dialog.getByLabel("密码").fill(password);
  await dialog.getByRole("button", { name: "登录", exact: true }).click();
  await person.waitForURL(/\/pieces\/[0-9a-f-]{36}$/);
});

test("the last administrator is told why they can't be disabled", async ({ browser }) => {
  const office = await openAs(browser, admin, peoplePath);
  await office.getByRole("button", { name: `${admin}的操作` }).click();
  const disable = office.getByRole("menuitem", { name: /停用账号/ });
  await expect(disable).toHaveAttribute("aria-disabled", "true");
  await expect(disable).toContainText("编辑部至少要留一位能登录的管理员。");
});

test("the language chosen on the way in is the person's from then on", async ({ browser }) => {
  const { name, email } = newcomer();
  const office = await openAs(browser, admin, peoplePath);
  const link = await invite(office, name, email);
  const person = await openVisitor(browser, link);
  await person.getByRole("button", { name: "English" }).click();
  await person.getByLabel("Choose a password").fill(password);
  await person.getByRole("button", { name: "Create the account and sign in" }).click();
  await expect(person.getByRole("heading", { name: "My pieces" })).toBeVisible();

  const elsewhere = await openVisitor(browser, "/sign-in");
  await signIn(elsewhere, email);
  await expect(elsewhere.getByRole("heading", { name: "My pieces" })).toBeVisible();
});

test("the palette opens by keyboard and finds pieces by words of any order", async ({
  browser,
}) => {
  const mark = randomBytes(3).toString("hex");
  const pieceId = await newPiece({ headline: `雪线上的${mark}驿站` });
  const page = await openAs(browser, "周明远", "/");
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "搜索或跳转" }).fill(`驿站 ${mark}`);
  await expect(page.getByRole("option").first()).toHaveText(new RegExp(`雪线上的${mark}驿站`));
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === `/pieces/${pieceId}`);
});
