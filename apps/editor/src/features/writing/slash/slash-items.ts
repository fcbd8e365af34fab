import type { FragmentName } from "@fangzhi/types";
import type { Editor } from "@tiptap/core";
import { choosePictures } from "../pictures/choose-pictures.ts";
import { focusEditor } from "../text/focus-editor.ts";
import type { TextHost } from "../text/text-host.ts";
import { filterByKeywords } from "./filter-by-keywords.ts";

export const slashItemIds = [
  "figure",
  "heading2",
  "heading3",
  "bulletList",
  "orderedList",
  "blockquote",
  "pullBox",
  "picture",
  "table",
  "section",
  "rowAfter",
  "columnAfter",
  "deleteRow",
  "deleteColumn",
  "deleteTable",
] as const;
export type SlashItemId = (typeof slashItemIds)[number];

export interface SlashItem {
  id: SlashItemId;
  /** Chinese, whole pinyin, initials, English. */
  keywords: readonly string[];
  isOffered: (editor: Editor, isFeature: boolean) => boolean;
  run: (editor: Editor, host: TextHost, rect: DOMRect) => void;
}

const canBox = (editor: Editor) => !editor.isActive("pullBox") && !editor.isActive("table");
const inTable = (editor: Editor) => editor.isActive("table");
const always = () => true;

/** What `/` offers in the body; the other parts take figures only. */
export const slashItems: readonly SlashItem[] = [
  {
    id: "figure",
    keywords: ["数字", "指标", "shuzi", "sz", "zhibiao", "zb", "figure", "number", "metric"],
    isOffered: always,
    run: (editor, host, rect) => host.picker.set({ editor, rect }),
  },
  {
    id: "heading2",
    keywords: ["小标题", "标题", "xiaobiaoti", "xbt", "biaoti", "bt", "heading", "h2", "title"],
    isOffered: (editor) => canBox(editor),
    run: (editor) => editor.chain().focus().setNode("heading", { level: 2 }).run(),
  },
  {
    id: "heading3",
    keywords: ["次级标题", "标题", "cijibiaoti", "cjbt", "biaoti", "bt", "heading", "h3", "sub"],
    isOffered: (editor) => !inTable(editor),
    run: (editor) => editor.chain().focus().setNode("heading", { level: 3 }).run(),
  },
  {
    id: "bulletList",
    keywords: ["列表", "项目", "liebiao", "lb", "xiangmu", "xm", "bullet", "list", "ul"],
    isOffered: always,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: "orderedList",
    keywords: ["编号", "列表", "bianhao", "bh", "liebiao", "lb", "ordered", "numbered", "ol"],
    isOffered: always,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: "blockquote",
    keywords: ["引语", "引用", "yinyu", "yinyong", "yy", "quote", "blockquote"],
    isOffered: canBox,
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: "pullBox",
    keywords: ["资料框", "链接框", "ziliaokuang", "zlk", "kuang", "box", "sidebar", "pull"],
    isOffered: canBox,
    run: (editor) => insertPullBox(editor),
  },
  {
    id: "picture",
    keywords: ["图片", "照片", "tupian", "tp", "zhaopian", "zp", "picture", "image", "photo"],
    isOffered: (editor) => !inTable(editor),
    run: (editor) => choosePictures(editor),
  },
  {
    id: "table",
    keywords: ["表格", "biaoge", "bg", "table"],
    isOffered: (editor) => !inTable(editor),
    run: (editor) =>
      editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    id: "section",
    keywords: ["地区稿件", "引入稿件", "diqu", "dqgj", "gaojian", "gj", "section", "profile"],
    isOffered: (editor, isFeature) => isFeature && canBox(editor),
    run: (editor, host) => host.sectionDialog.set(editor),
  },
  {
    id: "rowAfter",
    keywords: ["下方插入行", "加行", "hang", "jh", "row"],
    isOffered: inTable,
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    id: "columnAfter",
    keywords: ["右侧插入列", "加列", "lie", "jl", "column"],
    isOffered: inTable,
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    id: "deleteRow",
    keywords: ["删除行", "shanchu", "sch", "delete row"],
    isOffered: inTable,
    run: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    id: "deleteColumn",
    keywords: ["删除列", "shanchu", "scl", "delete column"],
    isOffered: inTable,
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    id: "deleteTable",
    keywords: ["删除表格", "shanchu", "scbg", "delete table"],
    isOffered: inTable,
    run: (editor) => editor.chain().focus().deleteTable().run(),
  },
];

/** What is offered in this part of the piece for what was typed after the slash. */
export function offeredItems(
  { editor, fragment, query }: { editor: Editor; fragment: FragmentName; query: string },
  isFeature: boolean,
): SlashItem[] {
  const offered = slashItems.filter(
    (item) => (fragment === "body" || item.id === "figure") && item.isOffered(editor, isFeature),
  );
  return filterByKeywords(offered, query);
}

function insertPullBox(editor: Editor): void {
  const { $from } = editor.state.selection;
  const isEmpty = $from.parent.content.size === 0 && $from.depth === 1;
  const at = isEmpty ? { from: $from.before(), to: $from.after() } : $from.after(1);
  const start = typeof at === "number" ? at : at.from;
  editor.commands.insertContentAt(at, {
    type: "pullBox",
    content: [{ type: "pullBoxTitle" }, { type: "paragraph" }],
  });
  focusEditor(editor, start + 2);
}
