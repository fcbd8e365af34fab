import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";

const locales = ["zh-CN", "en"];

/**
 * What is wrong with an application's messages: a key that only one language has, an empty text, text
 * that is no ICU message, or arguments that differ between the languages.
 * @param {string} folder holds `LOCALE.json`, or `LOCALE/NAMESPACE.json`
 * @returns {string[]} a sentence each
 */
export function findMessageProblems(folder) {
  const [first, second] = locales.map((locale) => readLocale(folder, locale));
  const problems = [];
  for (const key of new Set([...first.keys(), ...second.keys()])) {
    const both = [first.get(key), second.get(key)];
    const missing = locales.filter((_, index) => both[index] === undefined);
    if (missing.length > 0) problems.push(`${key}: missing in ${missing.join()}`);
    const read = both.map((text, index) => readArguments(text, key, locales[index], problems));
    if (read.includes(null)) continue;
    const [ours, theirs] = read.map((names) => [...names].sort(byCode).join(", "));
    if (ours !== theirs) problems.push(`${key}: {${ours}} in zh-CN, but {${theirs}} in en`);
  }
  return problems;
}

/** Texts by dotted key. */
function readLocale(folder, locale) {
  const texts = new Map();
  const file = join(folder, `${locale}.json`);
  if (existsSync(file)) collect(readJson(file), "", texts);
  const home = join(folder, locale);
  for (const name of existsSync(home) ? readdirSync(home) : []) {
    if (name.endsWith(".json")) collect(readJson(join(home, name)), basename(name, ".json"), texts);
  }
  return texts;
}

const byCode = (a, b) => (a < b ? -1 : 1);
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function collect(value, key, texts) {
  if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      collect(inner, key === "" ? name : `${key}.${name}`, texts);
    }
  } else {
    texts.set(key, value);
  }
}

/**
 * The names of a message's arguments and tags; null when there is nothing to compare.
 * @returns {Set<string> | null}
 */
function readArguments(text, key, locale, problems) {
  if (text === undefined) return null;
  if (typeof text !== "string" || text === "") {
    problems.push(`${key}: empty in ${locale}`);
    return null;
  }
  try {
    return namesIn(parse(text, { captureLocation: false }), new Set());
  } catch (error) {
    problems.push(`${key}: no ICU message in ${locale}: ${error.message}`);
    return null;
  }
}

/** @returns {Set<string>} */
function namesIn(elements, names) {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
    if (element.children) namesIn(element.children, names);
    for (const option of Object.values(element.options ?? {})) namesIn(option.value, names);
  }
  return names;
}
