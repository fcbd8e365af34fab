/**
 * One line of CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe
 * in front; a number stays a number, minus sign and all.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

const startsFormula = /^[=+\-@\t\r＝＋－＠]/;
const isNumber = /^-?\d+(?:\.\d+)?$/;

function csvCell(cell: string | number | null): string {
  if (cell === null) return "";
  const text = String(cell);
  const safe = startsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
