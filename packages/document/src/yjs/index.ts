export { applyUpdates } from "./apply-updates.ts";
export { createEmptyDocument } from "./create-empty-document.ts";
export { documentFromJson } from "./document-from-json.ts";
export { documentToJson } from "./document-to-json.ts";
export { type DocumentEdit, editDocument } from "./edit-document.ts";
export { keepForeignNodes } from "./keep-foreign-nodes.ts";
export { type FigureReplacement, replaceFigure } from "./replace-figure.ts";
export { restoreDocument } from "./restore-document.ts";
export { type RewriteOutcome, rewriteSentence, type SentenceRewrite } from "./rewrite-sentence.ts";
