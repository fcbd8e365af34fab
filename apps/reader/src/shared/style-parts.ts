/** The style's files, in the order they are read in: later rules stand over earlier ones. */
export const styleParts = [
  "base",
  "masthead",
  "home",
  "piece",
  "prose",
  "record",
  "figure-card",
  "chart",
  "lists",
  "tables",
  "history",
  "diff",
  "widths",
  "print",
  "motion",
] as const;
