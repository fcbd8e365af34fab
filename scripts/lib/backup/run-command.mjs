import { parseArgs } from "node:util";
import { onStopRequest } from "../stop-requests.mjs";

/**
 * What `npm run backup` and `npm run restore` share: one FILE, Ctrl-C that is an orderly end, and
 * failures as a sentence.
 * @param {string[]} parameters
 * @param {string} usage
 * @param {(file: string, signal: AbortSignal) => Promise<void>} work
 * @returns {Promise<number>} the exit code
 */
export async function runCommand(parameters, usage, work) {
  const file = readFile(parameters);
  if (file === null) {
    console.error(usage);
    return parameters.includes("--help") ? 0 : 2;
  }
  const stopping = new AbortController();
  onStopRequest(() => {
    if (!stopping.signal.aborted) process.stdout.write("\nStopping …\n");
    stopping.abort();
  });
  try {
    await work(file, stopping.signal);
    return 0;
  } catch (error) {
    // A signal makes the steps fail; that is not news.
    console.error(
      stopping.signal.aborted ? "Stopped. Nothing was left behind." : `\n✖ ${error.message}`,
    );
    return 1;
  }
}

function readFile(parameters) {
  try {
    const { values, positionals } = parseArgs({
      args: parameters,
      allowPositionals: true,
      options: { help: { type: "boolean", default: false } },
    });
    return values.help || positionals.length !== 1 ? null : positionals[0];
  } catch {
    return null;
  }
}
