import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readUpload } from "./read-upload.ts";
import { docxOf } from "./testing/docx-of.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const codeOf = async (bytes: Uint8Array, name: string) => {
  const result = await readUpload(bytes, name);
  return result.ok ? "accepted" : result.refusal.code;
};
const outline = async (bytes: Uint8Array, name: string) => {
  const result = await readUpload(bytes, name);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.blocks.map(({ kind, text }) => `${kind} ${text}`);
};

/** “老港的新账本\n\n港口的清晨从零点开始。” in GBK. */
const gbk = Uint8Array.from(
  Buffer.from("c0cfb8dbb5c4d0c2d5cbb1be0a0ab8dbbfdab5c4c7e5b3bfb4d3c1e3b5e3bfaacabca1a3", "hex"),
);
const asRead = ["headline 老港的新账本", "paragraph 港口的清晨从零点开始。"];
/** The first bytes of the container of old Office files, with a stream's name in it. */
const container = (stream: string) =>
  Uint8Array.from(
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(512),
      Buffer.from(stream, "utf16le"),
    ]),
  );

describe("a text file", () => {
  it("is read in UTF-8, UTF-16 and GB 18030", async () => {
    const text = "老港的新账本\n\n港口的清晨从零点开始。";
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    expect(await outline(utf8(text), "a.txt")).toEqual(asRead);
    expect(await outline(utf8(`\ufeff${text}`), "a.txt")).toEqual(asRead);
    expect(await outline(Uint8Array.from(utf16), "a.txt")).toEqual(asRead);
    expect(await outline(gbk, "a.txt")).toEqual(asRead);
  });

  it("is read as Markdown when its name says so", async () => {
    expect(await outline(utf8("老港的新账本\n====\n\n港口*很*忙。"), "a.MD")).toEqual([
      "headline 老港的新账本",
      "paragraph 港口很忙。",
    ]);
  });

  it("is refused when it is empty, too long or no text", async () => {
    expect(await codeOf(utf8(""), "a.txt")).toBe("empty-page");
    expect(await codeOf(utf8(" \n\u3000"), "a.txt")).toBe("empty-page");
    expect(await codeOf(utf8("一".repeat(100_001)), "a.txt")).toBe("page-too-large");
    expect(await codeOf(utf8("一".repeat(400_000)), "a.txt")).toBe("page-too-large");
    expect(await codeOf(Uint8Array.from(Buffer.alloc(4000)), "a.txt")).toBe("not-a-page");
    expect(await codeOf(utf8("%PDF-1.7 …"), "a.txt")).toBe("not-a-page");
    expect(await codeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff]), "a.png")).toBe(
      "not-a-page",
    );
  });
});

describe("a Word document", { timeout: 60_000 }, () => {
  it("is read with its headings, lists, tables, emphasis and captions", async () => {
    const bytes = docxOf([
      { style: "Title", text: "老港的新账本" },
      { style: "Heading1", text: "三本账" },
      { text: "港口的清晨从零点开始。" },
      { style: "Caption", text: "三号码头" },
    ]);
    expect(await outline(bytes, "页.docx")).toEqual([
      "headline 老港的新账本",
      "heading 三本账",
      "paragraph 港口的清晨从零点开始。",
      "caption 三号码头",
    ]);
  });

  it("is known by its bytes, not by its name", async () => {
    const bytes = docxOf([{ text: "港口的清晨从零点开始。" }]);
    expect(await codeOf(bytes, "a.txt")).toBe("accepted");
    expect(await codeOf(utf8("只是文字。"), "a.docx")).toBe("damaged-file");
    expect(await codeOf(zipSync({ "a.txt": strToU8("一") }), "a.docx")).toBe("not-a-page");
    expect(await codeOf(bytes.slice(0, 300), "a.docx")).toBe("damaged-file");
  });

  it("is refused with what to do when it is old or has a password", async () => {
    expect(await codeOf(container("WordDocument"), "a.doc")).toBe("old-word-file");
    expect(await codeOf(container("EncryptedPackage"), "a.docx")).toBe("encrypted-file");
    expect(await codeOf(container("Workbook"), "a.xls")).toBe("not-a-page");
  });

  it("is refused before it is unpacked when it would fill the memory", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(25 * 1024 * 1024) }, { level: 1 });
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    expect(await codeOf(bomb, "a.docx")).toBe("too-large");
  });

  it("is refused with a document type, whose entities could reach files or grow without end", async () => {
    const doctype = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
    const bytes = docxOf([{ text: "港口。" }], { prolog: doctype });
    expect(await codeOf(bytes, "a.docx")).toBe("damaged-file");
  });

  it("is refused when its elements are nested without end", async () => {
    const depth = 20_000;
    const body = `${"<w:p>".repeat(depth)}${"</w:p>".repeat(depth)}`;
    expect(await codeOf(docxOf([], { body }), "a.docx")).toMatch(/damaged-file|empty-page/);
  });
});
