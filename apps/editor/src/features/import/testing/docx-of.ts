import { strToU8, zipSync } from "fflate";

const office = "http://schemas.openxmlformats.org";

/** The smallest Word document with these paragraphs. Texts must not need escaping. */
export function docxOf(
  paragraphs: readonly { style?: string; text: string }[],
  { prolog = "", body }: { prolog?: string; body?: string } = {},
): Uint8Array {
  const written = paragraphs.map(({ style, text }) => {
    const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : "";
    return `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  });
  const names = {
    Title: "Title",
    Heading1: "heading 1",
    Heading2: "heading 2",
    Caption: "caption",
  };
  const styles = Object.entries(names).map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  const w = `xmlns:w="${office}/wordprocessingml/2006/main"`;
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const relationships = (inner: string) =>
    xml(`<Relationships xmlns="${office}/package/2006/relationships">${inner}</Relationships>`);
  return zipSync({
    "[Content_Types].xml": xml(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    ),
    "_rels/.rels": relationships(relationship("r1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relationships(relationship("r2", "styles", "styles.xml")),
    "word/styles.xml": xml(`<w:styles ${w}>${styles.join("")}</w:styles>`),
    "word/document.xml": xml(
      `${prolog}<w:document ${w}><w:body>${body ?? written.join("")}</w:body></w:document>`,
    ),
  });
}
