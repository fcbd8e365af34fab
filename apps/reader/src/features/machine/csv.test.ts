import { expect, it } from "vitest";
import { csvLine } from "./csv.ts";

it("quotes commas, quotes and line breaks", () => {
  expect(csvLine(["a,b", 'say "x"', "two\nlines", null, 3])).toBe(
    '"a,b","say ""x""","two\nlines",,3\r\n',
  );
});

it.each(['=HYPERLINK("http://x")', "+1+1", "-2+3", "@sum", "\t=1", "＝1+1"])(
  "lets no spreadsheet run %j",
  (text) => {
    expect(csvLine([text])).toMatch(/^"?'/);
  },
);

it("leaves a negative number a number", () => {
  expect(csvLine(["-0.3", "-12"])).toBe("-0.3,-12\r\n");
});
