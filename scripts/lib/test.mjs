import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { root } from "./paths.mjs";
import { step } from "./progress.mjs";
import { onStopRequest } from "./stop-requests.mjs";
import { build, generate, interrupt } from "./system.mjs";
import { startTemplateDatabase } from "./template-database.mjs";
import { startTestSystem } from "./test-system.mjs";

const vitestProjects = ["unit", "database", "socket"];
const allKinds = [...vitestProjects, "e2e"];

/**
 * Runs the named kinds of tests, or all; other words choose test files by a part of their path.
 * @param {string[]} words of unit, database, socket, e2e, and parts of paths
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function test(words) {
  const named = allKinds.filter((kind) => words.includes(kind));
  const kinds = named.length > 0 ? named : allKinds;
  const files = words.filter((word) => !allKinds.includes(word));

  const folder = mkdtempSync(join(tmpdir(), "fangzhi-test-"));
  const running = { stops: [] };
  const stopAll = async () => {
    interrupt();
    for (const { stop } of running.stops.splice(0).reverse()) await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  onStopRequest(async () => {
    await stopAll();
    process.exit(1);
  });
  try {
    const counts = await runKinds({ kinds, files, folder, running });
    const passed = counts.reduce((sum, count) => sum + count.passed, 0);
    return { passed, failed: counts.reduce((sum, count) => sum + count.failed, 0) };
  } catch (error) {
    console.error(`\n✖ ${error.message}`);
    return { passed: 0, failed: 1 };
  } finally {
    await stopAll();
  }
}

async function runKinds({ kinds, files, folder, running }) {
  const counts = [];
  await step("Generating the database client", generate);
  const projects = vitestProjects.filter((name) => kinds.includes(name));
  const withBrowser = kinds.includes("e2e") && hasBrowserTests();
  let variables = {};
  if (withBrowser || projects.some((name) => name !== "unit")) {
    await step("Starting a throwaway PostgreSQL and migrating it", async () => {
      const template = await startTemplateDatabase();
      running.stops.push(template);
      variables = template.variables;
    });
  }
  if (projects.length > 0) counts.push(await runVitest({ projects, files, folder, variables }));
  if (withBrowser) counts.push(await runPlaywright({ files, folder, variables, running }));
  return counts;
}

function hasBrowserTests() {
  return readdirSync(join(root, "e2e"), { recursive: true }).some((name) =>
    /^(?!.*node_modules).*\.spec\.ts$/.test(name),
  );
}

async function runVitest({ projects, files, folder, variables }) {
  const results = join(folder, "vitest.json");
  const code = await run(
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      ...files,
      "--passWithNoTests",
      ...projects.map((name) => `--project=${name}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${results}`,
    ],
    variables,
  );
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(results, "utf8"));
  // A file that cannot be loaded fails without a failed test, and so does an error outside every test.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((result) => result.status !== "failed"),
  ).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function runPlaywright({ files, folder, variables, running }) {
  await step("Building what has changed", () => build());
  let browser;
  await step("Finding a browser", async () => (browser = findBrowser()));
  console.log(`  ${browser.path} (from ${browser.from})`);
  let system;
  await step("Starting a newsroom for the browser tests", async () => {
    system = await startTestSystem(variables, join(folder, "system.log"));
    running.stops.push(system);
  });
  const results = join(folder, "playwright.json");
  const code = await run(
    [
      join(root, "node_modules/@playwright/test/cli.js"),
      "test",
      "--config=e2e/playwright.config.ts",
      "--pass-with-no-tests",
      ...files,
    ],
    {
      ...system.environment,
      ...browser.environment,
      CHROME_PATH: browser.path,
      PLAYWRIGHT_RESULTS: results,
    },
  );
  if (code !== 0) console.log(`\nThe applications said last:\n${system.lastLines(80)}`);
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(results, "utf8"));
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function run(parameters, variables) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...variables },
    });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
