export { axisMarks } from "./axis-marks.ts";
export type { ReadPeriod } from "./calendar.ts";
export type { NotMetric, NotMetricReason } from "./candidate.ts";
export type { Change } from "./changes.ts";
export type { Claim } from "./claims.ts";
export * from "./compare.ts";
export * from "./convert.ts";
export type { DateMention } from "./date-parts.ts";
export { decimal } from "./decimal.ts";
export {
  type Extraction,
  type ExtractOptions,
  extract,
  extractQuantities,
} from "./extract.ts";
export { fold } from "./fold.ts";
export { formatAsWritten, formatQuantity, type QuantityToFormat } from "./format.ts";
export * from "./interval.ts";
export type { Label } from "./labels.ts";
export {
  type MetricMatch,
  matchMetrics,
  type NumberToMatch,
  recordedAsWritten,
  type ValueToMatch,
} from "./match-metrics.ts";
export { parseQuantity } from "./parse.ts";
export { type Phrase, readPhrase } from "./phrase.ts";
export { findPrefix } from "./qualifiers.ts";
export type * from "./quantity.ts";
export type { QuantityStatement } from "./read-statement.ts";
export {
  type CheckResult,
  checkShare,
  checkShares,
  checkSubset,
  checkSum,
  type MeasuredValue,
} from "./relations.ts";
export {
  blockingRules,
  type CheckQuote,
  checkPiece,
  type PieceFinding,
  type PieceQuestion,
  quoteFindings,
} from "./rules/blocking.ts";
export { boundFigures, type PlacedFigure, type RecordedValue } from "./rules/bound-figures.ts";
export { checkHouseRules, houseRules } from "./rules/check-house-rules.ts";
export {
  applyEdits,
  type HouseRule,
  type RuleFinding,
  type RuleSeverity,
  type RuleText,
  type TextEdit,
} from "./rules/rule.ts";
export type { BoundFigure, HouseRuleOptions } from "./rules/rule-context.ts";
export { chooseRules, type RuleChoices, type RuleSetting } from "./rules/rule-settings.ts";
export { type Span, splitSentences } from "./sentences.ts";
export type { SourcePhrase } from "./sources.ts";
export { type UnboundQuantity, unboundQuantities } from "./unbound-quantities.ts";
export { findUnit, type Unit, units } from "./units.ts";
