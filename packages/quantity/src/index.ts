export * from "./compare.ts";
export * from "./convert.ts";
export { decimal } from "./decimal.ts";
export { formatAsWritten, formatQuantity, type QuantityToFormat } from "./format.ts";
export * from "./interval.ts";
export { parseQuantity } from "./parse.ts";
export type * from "./quantity.ts";
export { type Span, splitSentences } from "./sentences.ts";
export { findUnit, type Unit, units } from "./units.ts";
