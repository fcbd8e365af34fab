// Both languages say the same things: the same files, keys and ICU arguments.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const messagesRoot = fileURLToPath(new URL("../apps/editor/messages", import.meta.url));

/** Every difference between the languages of `root`, a sentence each; empty when there is none. */
export async function findMessageProblems(root) {
  const { parse } = await loadParser();
  const [reference, ...others] = readdirSync(root).sort((a, b) =>
    a === "zh-CN" ? -1 : a < b ? -1 : 1,
  );
  const expected = readLanguage(join(root, reference), parse);
  return others.flatMap((language) => {
    const found = readLanguage(join(root, language), parse);
    return [...new Set([...expected.keys(), ...found.keys()])].flatMap((key) =>
      compare(key, language, expected.get(key), found.get(key)),
    );
  });
}

function compare(key, language, expected, found) {
  if (expected === undefined) return [`${key}: in ${language} only`];
  if (found === undefined) return [`${key}: missing in ${language}`];
  if (expected.error || found.error) return [`${key}: ${expected.error ?? found.error}`];
  if (expected.arguments !== found.arguments) {
    return [`${key}: ${language} takes {${found.arguments}}, not {${expected.arguments}}`];
  }
  return [];
}

/** key → its ICU arguments, sorted. */
function readLanguage(directory, parse) {
  const entries = readdirSync(directory)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      const messages = JSON.parse(readFileSync(join(directory, file), "utf8"));
      return flatten(messages, file.slice(0, -".json".length));
    });
  return new Map(entries.map(([key, text]) => [key, describe(text, parse)]));
}

function flatten(value, path) {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}

function describe(text, parse) {
  if (text.trim() === "") return { error: "is empty" };
  try {
    const names = new Set();
    collect(parse(text), names);
    return { arguments: [...names].sort().join(", ") };
  } catch (error) {
    return { error: `is no ICU message (${error.message})` };
  }
}

/** Names of arguments and tags in a parsed message, inside its plural and select branches too. */
function collect(nodes, names) {
  for (const node of nodes) {
    if (typeof node.value === "string" && node.type !== 0) names.add(node.value);
    if (node.children) collect(node.children, names);
    for (const option of Object.values(node.options ?? {})) collect(option.value, names);
  }
}

/** The parser that next-intl itself uses, found where npm put it. */
async function loadParser() {
  const require = createRequire(new URL("../apps/editor/package.json", import.meta.url));
  const fromIntl = createRequire(require.resolve("use-intl"));
  const fromFormat = createRequire(fromIntl.resolve("intl-messageformat"));
  return import(pathToFileURL(fromFormat.resolve("@formatjs/icu-messageformat-parser")).href);
}

if (import.meta.main) {
  const problems = await findMessageProblems(messagesRoot);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
  console.log("messages: both languages are complete");
}
