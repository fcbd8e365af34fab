import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { newPiece, newsroom } from "./support/new-piece.ts";
import { openAs } from "./support/open-as.ts";

const body = (page: Page) => page.getByRole("textbox", { name: "正文", exact: true });
const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d$/);
const kept = (page: Page, number: number) =>
  page.getByText(`本机没存上的文字已存为修订稿 ${number}`);

const copiesOf = (page: Page, pieceId: string): Promise<string[]> =>
  page.evaluate(async (id) => {
    const found = await indexedDB.databases();
    return found.flatMap(({ name }) => (name?.includes(id) ? [name] : []));
  }, pieceId);

/** Types without a network, and waits until the page says that only this browser has it. */
async function typeOffline(page: Page, words: string): Promise<void> {
  await page.context().setOffline(true);
  await body(page).click();
  await page.keyboard.type(words);
  await expect(page.getByText("离线，1 处改动在本机")).toBeVisible({ timeout: 60_000 });
}

/** Makes the browser's one copy of a piece one that a page with an older schema has left behind. */
async function ageCopy(page: Page, pieceId: string): Promise<string> {
  const [name = ""] = await copiesOf(page, pieceId);
  const older = name.replace(/\d+$/, "0");
  await page.evaluate(
    async ([from, to]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const open = (database: string) => {
        const request = indexedDB.open(database);
        request.onupgradeneeded = () => {
          request.result.createObjectStore("updates", { autoIncrement: true });
          request.result.createObjectStore("custom");
        };
        return done(request);
      };
      const updates = (database: IDBDatabase) =>
        database.transaction("updates", "readwrite").objectStore("updates");
      const [source, target] = [await open(from), await open(to)];
      for (const row of await done(updates(source).getAll())) await done(updates(target).add(row));
      source.close();
      target.close();
      await done(indexedDB.deleteDatabase(from));
    },
    [name, older] as const,
  );
  return older;
}

async function openAnother(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

test("words typed into a text that was started anew meanwhile are kept as a revision", async ({
  browser,
}) => {
  const pieceId = await newPiece({ headline: "重新开始" });
  const page = await openAs(browser, "周明远", `/pieces/${pieceId}`);
  await expect(saved(page)).toBeVisible();
  await typeOffline(page, "旧文里离线写的。");
  await newsroom.startAnew(pieceId);
  await page.context().setOffline(false);
  await expect(page.getByText("稿件已在别处重置，请重新载入")).toBeVisible({ timeout: 60_000 });
  await expect(kept(page, 1)).toBeVisible();

  await page.getByRole("button", { name: "知道了" }).click();
  await expect(kept(page, 1)).toBeHidden();
  await page.getByRole("button", { name: "重新载入" }).click();
  await expect(saved(page)).toBeVisible();
  await expect(kept(page, 1)).toBeVisible();
  await expect(body(page)).not.toContainText("旧文里离线写的。");
  await expect.poll(() => copiesOf(page, pieceId)).toEqual([expect.stringMatching(/:2:\d+$/)]);
  const revisions = await newsroom.revisionsOf(pieceId);
  expect(revisions).toEqual([expect.stringContaining("旧文里离线写的。")]);
  await page.getByRole("button", { name: "去看" }).click();
  await expect(page.getByText("修订稿 1").first()).toBeVisible();
});

test("words in a copy of an older schema are kept as a revision; a copy without any just goes", async ({
  browser,
}) => {
  const pieceId = await newPiece({ headline: "旧页面" });
  const desk = await openAs(browser, "周明远", "/pieces");
  const context = desk.context();
  const writing = await openAnother(context, `/pieces/${pieceId}`);
  await expect(saved(writing)).toBeVisible();
  await typeOffline(writing, "旧页面离线写的。");
  await writing.close();
  const former = await ageCopy(desk, pieceId);
  await context.setOffline(false);

  const page = await openAnother(context, `/pieces/${pieceId}`);
  await expect(kept(page, 1)).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => copiesOf(page, pieceId)).not.toContain(former);
  expect(await newsroom.revisionsOf(pieceId)).toEqual([
    expect.stringContaining("旧页面离线写的。"),
  ]);

  await body(page).click();
  await page.keyboard.type("都存上了。");
  await expect(saved(page)).toBeVisible();
  await page.close();
  await ageCopy(desk, pieceId);
  const again = await openAnother(context, `/pieces/${pieceId}`);
  await expect(body(again)).toContainText("都存上了。");
  await expect.poll(() => copiesOf(again, pieceId)).not.toContain(former);
  await expect(kept(again, 2)).toHaveCount(0);
  expect(await newsroom.revisionsOf(pieceId)).toHaveLength(1);
});
