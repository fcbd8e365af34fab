import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { permissions } from "@fangzhi/editorial";
import { acts } from "@fangzhi/types";
import { expect, it } from "vitest";

const folder = import.meta.dirname;
const commands = new Set(
  readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")),
);

it.each(acts.filter((act) => act in permissions))("%s asks a rule before it writes", (act) => {
  expect(commands).toContain(`${act}.ts`);
  const source = readFileSync(join(folder, `${act}.ts`), "utf8");
  // The others ask the rule that several acts share.
  expect(source).toMatch(/\b(decide[A-Z]\w+|applyProposal|settleThread|writeMetricRevision)\(/);
});
