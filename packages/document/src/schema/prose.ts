import { Heading } from "@tiptap/extension-heading";
import { Link } from "@tiptap/extension-link";
import { ListItem, OrderedList } from "@tiptap/extension-list";
import { Table, TableCell, TableHeader } from "@tiptap/extension-table";
import { validateAttribute } from "../attribute-rules.ts";
import { isSafeHref } from "../safe-href.ts";
import { numberAttribute } from "./attributes.ts";

/** Section heads: level 1 is the headline's, which is a fragment of its own. */
export const SectionHeading = Heading.extend({
  addAttributes() {
    return {
      level: { default: 2, rendered: false, validate: validateAttribute("heading", "level") },
    };
  },
}).configure({ levels: [2, 3] });

/** Only the address is kept; how a link opens is the renderer's to say. */
export const SafeLink = Link.extend({
  addAttributes() {
    return {
      href: {
        default: null,
        parseHTML: (element) => element.getAttribute("href"),
        validate: validateAttribute("link", "href"),
      },
    };
  },
}).configure({
  autolink: false,
  openOnClick: false,
  linkOnPaste: true,
  isAllowedUri: (href) => isSafeHref(href),
  HTMLAttributes: { target: null, rel: "noopener noreferrer nofollow", class: null },
});

/** Permissive: an item that begins with a list or a quote is kept, not deleted. */
export const PermissiveListItem = ListItem.extend({ content: "block+" });

export const NumberedList = OrderedList.extend({
  addAttributes() {
    return { start: numberAttribute("orderedList", "start", "start", 1) };
  },
});

/** Column widths belong to the page, not to the text; only spans are kept. */
const spanAttributes = (owner: "tableCell" | "tableHeader") => ({
  colspan: numberAttribute(owner, "colspan", "colspan", 1),
  rowspan: numberAttribute(owner, "rowspan", "rowspan", 1),
  colwidth: {
    default: null,
    rendered: false,
    parseHTML: () => null,
    validate: "null",
  },
});

export const PlainTable = Table.configure({ resizable: false });

export const PlainTableCell = TableCell.extend({
  addAttributes() {
    return spanAttributes("tableCell");
  },
});

export const PlainTableHeader = TableHeader.extend({
  addAttributes() {
    return spanAttributes("tableHeader");
  },
});
