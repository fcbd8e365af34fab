import { AxeBuilder } from "@axe-core/playwright";
import { demoPassword } from "@fangzhi/database/seed";
import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { newPiece, newsroom } from "./support/new-piece.ts";
import { openAs } from "./support/open-as.ts";

const part = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d$/);

/** Answers the dialog over the page as 周明远. */
async function signInAgain(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "请重新登录" });
  await dialog.getByLabel("邮箱").fill("zhou.mingyuan@fangzhi.example");
  await dialog.getByLabel("密码").fill(demoPassword);
  await dialog.getByRole("button", { name: "登录" }).click();
}

/** Chooses a file for a picture by the slash menu, where the caret stands. */
async function choosePicture(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.type("/tp");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(file);
}

/** A Chinese input method at work: what is composed, letter by letter, then what was chosen. */
async function compose(client: CDPSession, letters: string, word: string): Promise<void> {
  for (let length = 1; length <= letters.length; length++) {
    await client.send("Input.imeSetComposition", {
      text: letters.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  }
  await client.send("Input.insertText", { text: word });
}

test("two people write in one piece at once and see each other", async ({ browser }) => {
  const pieceId = await newPiece({ headline: "", writers: ["陈思雨"] });
  const zhou = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  const chen = await openAs(browser, "陈思雨", `/pieces/${pieceId}`);
  const present = zhou.getByRole("list", { name: "在场的人" });
  await expect(present).toContainText("陈思雨");

  await part(zhou, "标题").click();
  await zhou.keyboard.type("低空经济起飞");
  await part(chen, "正文").click();
  await chen.keyboard.type("广东已有无人机航线。");
  await expect(part(chen, "标题")).toHaveText("低空经济起飞");
  await expect(part(zhou, "正文")).toContainText("广东已有无人机航线。");
  // The name of whoever moved stands at the caret.
  await expect(part(zhou, "正文").getByTitle("陈思雨")).toBeVisible();

  await Promise.all([
    zhou.keyboard.type("，一路向前", { delay: 15 }),
    chen.keyboard.type("航线还在增加。", { delay: 15 }),
  ]);
  for (const page of [zhou, chen]) {
    await expect(part(page, "标题")).toHaveText("低空经济起飞，一路向前");
    await expect(part(page, "正文")).toContainText("广东已有无人机航线。航线还在增加。");
    await expect(saved(page)).toBeVisible();
  }
});

test("Enter and the arrow keys lead from part to part", async ({ browser }) => {
  const pieceId = await newPiece({ headline: "" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await part(page, "引题").click();
  for (const words of ["引题", "标题", "副题"]) {
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.type("提要");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("正文");
  await page.keyboard.press("ArrowUp");
  await expect(part(page, "内容提要")).toBeFocused();
  for (const name of ["引题", "标题", "副题"]) await expect(part(page, name)).toHaveText(name);
  await expect(part(page, "内容提要")).toHaveText("提要");
  await expect(part(page, "正文")).toHaveText("正文");
});

test("what is typed offline is kept, counted and merged", async ({ browser }) => {
  const pieceId = await newPiece({ headline: "离线", writers: ["陈思雨"] });
  const zhou = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  const chen = await openAs(browser, "陈思雨", `/pieces/${pieceId}`);
  await expect(saved(zhou)).toBeVisible();

  await zhou.context().setOffline(true);
  await part(zhou, "正文").click();
  await zhou.keyboard.type("离线时写的。");
  await expect(zhou.getByText("离线，1 处改动在本机")).toBeVisible({ timeout: 60_000 });
  await part(chen, "内容提要").click();
  await chen.keyboard.type("同时写的。");

  await zhou.context().setOffline(false);
  await expect(part(chen, "正文")).toContainText("离线时写的。", { timeout: 60_000 });
  await expect(part(zhou, "内容提要")).toContainText("同时写的。");
  await expect(saved(zhou)).toBeVisible();
});

test("an ended session costs nothing that was typed", async ({ browser }) => {
  const pieceId = await newPiece({ headline: "登录" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await expect(saved(page)).toBeVisible();
  await page.context().clearCookies();
  await page.context().setOffline(true);
  await part(page, "正文").click();
  await page.keyboard.type("登录失效时写的。");
  await expect(page.getByText(/^离线，/)).toBeVisible({ timeout: 60_000 });
  await page.context().setOffline(false);
  await expect(page.getByText(/^请重新登录，/)).toBeVisible({ timeout: 60_000 });
  // The dialog opens by itself; whoever closes it writes on.
  await expect(page.getByRole("dialog", { name: "请重新登录" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(part(page, "正文")).toBeFocused();
  await page.keyboard.type("还能接着写。");

  await page.getByRole("button", { name: "登录" }).click();
  await signInAgain(page);
  await expect(saved(page)).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(part(page, "正文")).toHaveText("登录失效时写的。还能接着写。");
});

test("signing out in one tab asks for the password in the others, and costs nothing typed there", async ({
  browser,
}) => {
  const pieceId = await newPiece({ headline: "两个标签页" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await part(page, "正文").click();
  await page.keyboard.type("签退以前。");
  await expect(saved(page)).toBeVisible();
  const desk = await page.context().newPage();
  await desk.goto("/pieces");
  await desk.getByRole("button", { name: /周明远/ }).click();
  await desk.getByRole("menuitem", { name: "退出登录" }).click();
  await desk.waitForURL(/\/sign-in/);

  await expect(page.getByRole("dialog", { name: "请重新登录" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(part(page, "正文")).toBeFocused();
  await page.keyboard.type("签退以后。");
  await expect(page.getByText("请重新登录，1 处改动在本机")).toBeVisible();
  // Nothing is left on the disk for the next person, and what this tab holds is in it alone.
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.getByRole("button", { name: "登录" }).click();
  await signInAgain(page);
  await expect(saved(page)).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).length))
    .toBeGreaterThan(0);
  await page.reload();
  await expect(part(page, "正文")).toHaveText("签退以前。签退以后。");
});

test("a picture chosen after the session ended is uploaded once its person is signed in again", async ({
  browser,
}) => {
  const pieceId = await newPiece({ headline: "图片" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await expect(saved(page)).toBeVisible();
  await part(page, "正文").click();
  await page.context().clearCookies();
  await choosePicture(page, { name: "点.png", mimeType: "image/png", buffer: onePixel });
  await signInAgain(page);
  await expect(part(page, "正文").getByRole("figure")).toBeVisible();
});

test("a figure is found, inserted, opened and removed by the keyboard alone", async ({
  browser,
}) => {
  const pieceId = await newPiece({ headline: "数字" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await part(page, "正文").click();
  await page.keyboard.type("全省已开通5G-A基站#");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("5gajzs");
  await expect(page.getByRole("option", { name: /5G-A基站数/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("，居全国前列。");
  await expect(part(page, "正文")).toHaveText(
    /^全省已开通5G-A基站[超逾近约]?[\d.]+万个，居全国前列。$/,
  );

  const list = page.getByRole("list", { name: "文中的数字" });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list).toContainText("5G-A基站数");

  // Back over the words after it: the figure is one step, Enter opens it.
  for (let step = 0; step <= "，居全国前列。".length; step++)
    await page.keyboard.press("ArrowLeft", { delay: 20 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "5G-A基站数" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(part(page, "正文")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Backspace");
  await expect(part(page, "正文")).toHaveText("全省已开通5G-A基站，居全国前列。");
  await expect(list).toHaveCount(0);
});

test("a figure that is copied stays a figure of its own", async ({ browser }) => {
  const pieceId = await newPiece({ headline: "数字", figure: "5G-A基站数" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await expect(page.getByRole("tab", { name: "数字 1" })).toBeVisible();
  await part(page, "正文").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+c");
  await part(page, "内容提要").click();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(page.getByRole("tab", { name: "数字 2" })).toBeVisible();
  const ids = await page
    .locator("[data-figure-id]")
    .evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset.figureId));
  expect(new Set(ids).size).toBe(2);
});

test("the slash menu works with a Chinese input method", async ({ browser }) => {
  const pieceId = await newPiece({ headline: "输入法" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  const client = await page.context().newCDPSession(page);
  const body = part(page, "正文");
  const menu = page.getByRole("listbox", { name: "插入" });

  await body.click();
  await page.keyboard.type("/");
  await expect(menu).toBeVisible();
  await compose(client, "ziliao", "资料");
  await expect(menu.getByRole("option", { selected: true })).toHaveText(/资料框/);
  await page.keyboard.press("Enter");
  await expect(menu).toBeHidden();
  await compose(client, "jucuo", "四大举措");
  await page.keyboard.press("Enter");
  await compose(client, "tongchou", "加强统筹。");
  await expect(body.getByText("四大举措")).toBeVisible();
  await expect(body).not.toContainText("/");
  await expect(saved(page)).toBeVisible();

  // The same key under a full-width input method, at the start of a paragraph.
  await page.keyboard.press("ControlOrMeta+Enter");
  await client.send("Input.insertText", { text: "、" });
  await expect(menu).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await compose(client, "he", "和");
  await expect(menu).toBeHidden();
});

test("a picture is uploaded, and what is no picture is refused with a sentence", async ({
  browser,
}) => {
  const pieceId = await newPiece({ headline: "图片" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await part(page, "正文").click();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await choosePicture(page, { name: "图.png", mimeType: "image/png", buffer: svg });
  const refused = page.getByRole("alert").filter({ hasText: "图.png" });
  await expect(refused).toContainText("不支持这种文件");
  await refused.getByRole("button", { name: "移除" }).click();
  await expect(refused).toBeHidden();

  await part(page, "正文").click();
  await choosePicture(page, { name: "点.png", mimeType: "image/png", buffer: onePixel });
  await expect(part(page, "正文").getByRole("figure")).toBeVisible();
  await page.keyboard.type("无人机配送");
  await page.keyboard.press("Enter");
  await page.keyboard.type("本报记者摄");
  await page.getByLabel("替代文字").fill("一架无人机");
  await expect(page.getByRole("img", { name: "一架无人机" })).toBeVisible();
  await expect(saved(page)).toBeVisible();
});

test("an unsafe link is refused, a safe one is set", async ({ browser }) => {
  const pieceId = await newPiece({ headline: "链接", body: "详见省厅网站" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await part(page, "正文").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = page.getByRole("dialog", { name: "链接" });
  await dialog.getByLabel("网址").fill("javascript:alert(1)");
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(dialog.getByRole("alert")).toContainText("这个网址不能用");
  await dialog.getByLabel("网址").fill("www.gd.gov.cn");
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(page.getByRole("link", { name: "详见省厅网站" })).toHaveAttribute(
    "href",
    "https://www.gd.gov.cn",
  );
});

test("what is missing is named before submission and leads to its place", async ({ browser }) => {
  const pieceId = await newPiece({ headline: "", body: "正文。" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: "送审" }).click();
  const dialog = page.getByRole("dialog", { name: "送审" });
  await expect(dialog).toContainText("没有标题");
  await dialog.getByRole("button", { name: /去看/ }).click();
  await expect(part(page, "标题")).toBeFocused();
  await page.keyboard.type("标题");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: "送审" }).click();
  await dialog.getByLabel(/给审稿人的话/).fill("请看数字。");
  await dialog.getByRole("button", { name: "送审" }).click();
  await expect(page.getByText(/文字已冻结/)).toBeVisible();
  await expect(part(page, "正文")).toHaveAttribute("contenteditable", "false");
  await page.getByRole("button", { name: "撤回送审" }).click();
  await expect(part(page, "正文")).toHaveAttribute("contenteditable", "true");
});

test("details that somebody else changed meanwhile are shown, and what was typed is kept", async ({
  browser,
}) => {
  const pieceId = await newPiece({ headline: "信息", writers: ["陈思雨"] });
  const zhou = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  const chen = await openAs(browser, "陈思雨", `/pieces/${pieceId}`);
  for (const [page, note] of [
    [zhou, "甲的编者注"],
    [chen, "乙的编者注"],
  ] as const) {
    await page.getByRole("button", { name: "稿件信息" }).click();
    await page.getByLabel("编者注").fill(note);
  }
  await chen.getByRole("button", { name: "保存" }).click();
  await expect(chen.getByText("稿件信息已保存")).toBeVisible();
  await zhou.getByRole("button", { name: "保存" }).click();
  await expect(zhou.getByText("您打开之后，别人改过：")).toBeVisible();
  await expect(zhou.getByText("乙的编者注")).toBeVisible();
  await expect(zhou.getByLabel("编者注")).toHaveValue("甲的编者注");
  await zhou.getByRole("button", { name: "保留我填的" }).click();
  await zhou.getByRole("button", { name: "保存" }).click();
  await expect(zhou.getByText("稿件信息已保存")).toBeVisible();
});

test("a returned piece names its reasons, leads to their words and takes answers", async ({
  browser,
}) => {
  const quote = "广东已有无人机航线。";
  const pieceId = await newPiece({
    headline: "退回",
    body: quote,
    returned: { by: "孙立群", reason: { text: "请写明截至时间。", quote } },
  });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  const reasons = page.getByRole("region", { name: /退回的理由/ });
  await expect(reasons).toContainText("已答复 0 / 1");
  await expect(part(page, "正文")).toHaveText(quote);

  // Asked for before the text is there, the words are shown once it is.
  const held = Promise.withResolvers<void>();
  await page.route(/collab-token/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.reload();
  await reasons.getByRole("button", { name: quote }).click();
  held.resolve();
  await expect(part(page, "正文")).toBeFocused();
  await page.keyboard.type("截至2025年底，广东已有无人机航线。");
  await expect(part(page, "正文")).toHaveText("截至2025年底，广东已有无人机航线。");
  await reasons.getByLabel("答复：请写明截至时间。").fill("已补上。");
  await reasons.getByRole("button", { name: "答复", exact: true }).click();
  await expect(reasons).toContainText("已答复 1 / 1");
});

test("a feature takes a published profile at a pinned version", async ({ browser }) => {
  const pieceId = await newPiece({ headline: "专题", kind: "feature" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await part(page, "正文").click();
  await page.keyboard.type("/gaojian");
  await page.keyboard.press("Enter");
  // A profile that no other journey publishes, so that its newest version is the seed's second.
  const dialog = page.getByRole("dialog", { name: "引入地区稿件" });
  await dialog.getByRole("combobox").fill("安徽");
  await dialog.getByRole("option", { name: /安徽·量子科技.*第 1 版/ }).click();
  const section = page.getByRole("region", { name: "安徽·量子科技" });
  await expect(section).toContainText("第 1 版");
  await section.getByRole("button", { name: "换成第 2 版" }).click();
  await expect(section).toContainText("第 2 版");
  await expect(saved(page)).toBeVisible();
});

test("the room speaks English, and the text stays Chinese", async ({ browser }) => {
  const pieceId = await newPiece({ headline: "语言", body: "正文。" });
  await newsroom.speak("周明远", "en");
  try {
    const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
    await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    await expect(part(page, "Headline")).toHaveText("语言");
    await expect(part(page, "Body")).toHaveAttribute("lang", "zh-CN");
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(page.getByRole("dialog", { name: "Submit for review" })).toBeVisible();
  } finally {
    await newsroom.speak("周明远", "zh-CN");
  }
});

for (const [name, scheme, width] of [
  ["in light", "light", 1440],
  ["in the dark", "dark", 1440],
  ["on a phone", "light", 390],
] as const) {
  test(`axe finds nothing ${name}`, async ({ browser }) => {
    const pieceId = await newPiece({ headline: "可达", body: "正文。", figure: "5G-A基站数" });
    const page = await openAs(browser, "周明远", `/pieces/${pieceId}`, {
      colorScheme: scheme,
      viewport: { width, height: 844 },
    });
    await expect(saved(page)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await page.getByRole("button", { name: "稿件信息" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
