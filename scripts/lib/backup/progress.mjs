const everyMilliseconds = 5000;

/**
 * Sums bytes and prints a line when one is due.
 * @template T
 * @param {(bytes: number, about: T) => string} describe
 * @returns {(bytes: number, about: T) => void}
 */
export function progress(describe) {
  let sum = 0;
  let due = Date.now() + everyMilliseconds;
  return (bytes, about) => {
    sum += bytes;
    if (Date.now() < due) return;
    due = Date.now() + everyMilliseconds;
    process.stdout.write(`  ${describe(sum, about)}\n`);
  };
}

/** A size for a person. */
export function inBytes(bytes) {
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
