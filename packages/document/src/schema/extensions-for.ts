import type { FragmentName } from "@fangzhi/types";
import { type AnyExtension, getSchema } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { BulletList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import type { Schema } from "@tiptap/pm/model";
import { Comment } from "./comment.ts";
import { Figure } from "./figure.ts";
import { Picture, PictureCaption, PictureCredit } from "./picture.ts";
import { ProfileSection } from "./profile-section.ts";
import {
  NumberedList,
  PermissiveListItem,
  PlainTable,
  PlainTableCell,
  PlainTableHeader,
  SafeLink,
  SectionHeading,
} from "./prose.ts";
import { PullBox, PullBoxTitle } from "./pull-box.ts";
import { UnknownBlock, UnknownInline, UnknownMark } from "./unknown.ts";

const line: readonly AnyExtension[] = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  Bold,
  Italic,
  Figure,
  Comment,
  UnknownBlock,
  UnknownInline,
  UnknownMark,
];

const body: readonly AnyExtension[] = [
  ...line,
  SafeLink,
  SectionHeading,
  BulletList,
  NumberedList,
  PermissiveListItem,
  Blockquote,
  PullBox,
  PullBoxTitle,
  Picture,
  PictureCaption,
  PictureCredit,
  PlainTable,
  TableRow,
  PlainTableHeader,
  PlainTableCell,
  ProfileSection,
];

const extensions: Readonly<Record<FragmentName, readonly AnyExtension[]>> = {
  kicker: line,
  headline: line,
  deck: line,
  summary: [...line, SafeLink],
  body,
};

/**
 * The Tiptap extensions of one fragment: nodes and marks only, no undo, no trailing node, nothing
 * that edits a document by opening it. `replacements` take the place of the extension with the same
 * name, so that the editor can add its node views (`Figure.extend({ addNodeView … })`).
 */
export function extensionsFor(
  fragment: FragmentName,
  replacements: readonly AnyExtension[] = [],
): AnyExtension[] {
  const byName = new Map(replacements.map((extension) => [extension.name, extension]));
  return extensions[fragment].map((extension) => byName.get(extension.name) ?? extension);
}

const schemas = new Map<FragmentName, Schema>();

/** The ProseMirror schema of one fragment, without DOM. Inside an editor use `editor.schema`. */
export function getDocumentSchema(fragment: FragmentName): Schema {
  const known = schemas.get(fragment);
  if (known) return known;
  const schema = getSchema(extensionsFor(fragment));
  schemas.set(fragment, schema);
  return schema;
}
