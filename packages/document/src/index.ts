export { canonicalJson } from "./canonical-json.ts";
export { countCharacters, documentText, headlineText, nodesText } from "./document-text.ts";
export { figuresIn } from "./figures-in.ts";
export { hashDocument } from "./hash-document.ts";
export {
  indexForQuotes,
  locateQuote,
  readsAsQuoted,
  textBlocksOf,
  wordsAt,
} from "./locate-quote.ts";
export { type MediaUse, mediaIn } from "./media-in.ts";
export {
  isMarkType,
  isNodeType,
  type MarkType,
  markTypes,
  type NodeType,
  nodeTypes,
  schemaVersion,
} from "./node-types.ts";
export { isSafeHref } from "./safe-href.ts";
export { stripComments } from "./strip-comments.ts";
export {
  type DocumentProblem,
  type DocumentProblemCode,
  type DocumentValidation,
  documentLimits,
  documentProblemCodes,
  validateDocument,
} from "./validate-document.ts";
export { readLines } from "./read-lines.ts";
export { blockText, isTextBlock, type PlacedNode, walkDocument } from "./walk.ts";
