/**
 * Runs in the page before anything of it: takes the time from each key to the frame that shows it,
 * and keeps the long tasks the browser reports.
 */
export const watchTyping = `
  window.typing = { latencies: [], longTasks: [] };
  addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      // The message arrives once the frame has been handed over.
      channel.port1.onmessage = () => window.typing.latencies.push(performance.now() - timeStamp);
      channel.port2.postMessage(null);
    });
  }, true);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.typing.longTasks.push(duration);
  }).observe({ type: "longtask" });
`;

/**
 * The same page without its checks: the pause after which the room reads its text never ends, and
 * nothing is ever asked of the worker.
 */
export const withoutChecks = (settleMs: number): string => `
  const later = window.setTimeout;
  window.setTimeout = (run, after, ...rest) =>
    after === ${settleMs} ? 0 : later(run, after, ...rest);
`;

/** Counts what is redrawn in the text: marks come and go as elements and classes. */
export const watchMarks = `(body) => {
  window.redrawn = 0;
  const isMark = (node) =>
    node.nodeType === 1 && (node.matches(".is-unbound") || node.querySelector(".is-unbound"));
  new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      window.redrawn += [...addedNodes, ...removedNodes].filter(isMark).length;
    }
  }).observe(body, { childList: true, subtree: true });
}`;

export const takeTyping = `() => {
  const { latencies, longTasks } = window.typing;
  window.typing = { latencies: [], longTasks: [] };
  return { latencies, longTasks };
}`;
