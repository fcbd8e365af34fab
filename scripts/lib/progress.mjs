// Used before anything is installed: built-ins only.

const started = Date.now();

/** Seconds since the script began, for a person. */
export function elapsed() {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

/**
 * Says what is being done, that it is still being done, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`• ${title} …\n`);
  const reminder = setInterval(() => {
    process.stdout.write(`  still at it (${Math.round((Date.now() - began) / 1000)} s)\n`);
  }, 10_000);
  try {
    const result = await work();
    process.stdout.write(`  done in ${seconds()} s\n`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
