import { expect, test } from "vitest";
import { errorFacts } from "./error-facts.ts";

test("says what went wrong and where, and nothing of a row's content", () => {
  const refused = Object.assign(
    new Error('null value in column "deck" of relation "piece" violates a constraint'),
    {
      name: "DatabaseError",
      code: "23502",
      table: "piece",
      constraint: "piece_deck",
      detail: "Failing row contains (机密内容).",
      where: "unnamed portal with parameters: $1 = '机密内容'",
      hint: "机密内容",
      parameters: ["机密内容"],
      query: "INSERT INTO piece VALUES ('机密内容')",
    },
  );
  const error = new Error("the log could not be written in time", { cause: refused });
  const facts = errorFacts(error);
  expect(facts).toMatchObject({
    type: "Error",
    message: "the log could not be written in time",
    cause: { type: "DatabaseError", code: "23502", table: "piece", constraint: "piece_deck" },
  });
  expect(facts.stack).toContain("error-facts.test.ts");
  expect(JSON.stringify(facts)).not.toContain("机密");
});

test("an error whose message quotes what was sent is cut before the quotation", () => {
  const quoting = [
    'Unexpected token "机密", "机密" is not JSON',
    "Invalid `机密` invocation",
    "x\n机密",
  ];
  for (const message of quoting) {
    expect(JSON.stringify(errorFacts(new Error(message)))).not.toContain("机密");
  }
});

test("what is no error, and an error that is its own cause, end", () => {
  expect(errorFacts("机密").message).toBe("a value that is not an error was thrown");
  const circular = new Error("round");
  circular.cause = circular;
  expect(JSON.stringify(errorFacts(circular)).match(/round/g)).toHaveLength(4);
});
