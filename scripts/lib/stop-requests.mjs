// Used before anything is installed: built-ins only.

/**
 * Calls `stop` when somebody wants this process to end: by a signal, or by killing the npm that runs
 * it. npm passes a signal to its shell, and the shell dies without passing it on.
 * @param {(signal: string) => void} stop may be called more than once
 */
export function onStopRequest(stop) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop("SIGTERM");
  }, 500);
  watch.unref();
}
