/**
 * A registry that has not mirrored every platform lets npm write a lockfile in which other platforms'
 * binaries are missing, without a word: an optional dependency that does not resolve is dropped. The
 * packages' own lists of optional dependencies stay in the lockfile, so the gap can be seen.
 * @param {{ packages: Record<string, { version?: string, optionalDependencies?: Record<string, string> }> }} lock
 * @returns {string[]} a sentence for each binary that is missing for a platform we support
 */
export function findMissingPlatforms(lock) {
  const missing = [];
  for (const [path, { version, optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (isExotic(name) || resolves(lock, path, name)) continue;
      missing.push(`${path.replace(/^.*node_modules\//, "")}@${version} needs ${name}@${range}`);
    }
  }
  return missing;
}

const systems =
  /(?:^|[^a-z])(linux|darwin|win32|windows|freebsd|openbsd|netbsd|sunos|aix|android|openharmony|wasm32|wasi)(?![a-z])/;
const processors =
  /(?:^|[^a-z0-9])(x64|64|arm64|aarch64|arm|armv?\d*|ia32|x86|ppc64(?:le|el)?|riscv64|s390x|loong64|mips64el|universal)(?![a-z0-9])/;

const supported = {
  linux: ["x64", "64", "arm64", "aarch64"],
  darwin: ["x64", "64", "arm64", "aarch64", "universal"],
  win32: ["x64", "64"],
  windows: ["x64", "64"],
};

/** A platform that this project does not promise to run on. */
function isExotic(name) {
  const system = systems.exec(name)?.[1];
  if (system === undefined) return false;
  if (!(system in supported) || /musl/.test(name)) return true;
  const processor = processors.exec(name.slice(name.indexOf(system) + system.length))?.[1];
  return processor !== undefined && !supported[system].includes(processor);
}

/** Where Node would find it: beside the package or above. */
function resolves(lock, path, name) {
  for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf("node_modules/"))) {
    const prefix = folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
    if (`${prefix}node_modules/${name}` in lock.packages) return true;
    if (!folder.includes("node_modules/")) return `node_modules/${name}` in lock.packages;
  }
}
