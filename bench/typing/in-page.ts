/** Functions that run in the page: each stands alone, for only its source is sent there. */
interface Watched {
  typing: { latencies: number[]; longTasks: number[] };
  redrawn: number;
}
declare global {
  interface Window extends Watched {}
}

/**
 * Runs before anything of the page: takes the time from each key to the frame that shows it, and
 * keeps the long tasks the browser reports.
 */
export function watchTyping(): void {
  window.typing = { latencies: [], longTasks: [] };
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        // The message arrives once the frame has been handed over.
        channel.port1.onmessage = () => window.typing.latencies.push(performance.now() - timeStamp);
        channel.port2.postMessage(null);
      });
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.typing.longTasks.push(duration);
  }).observe({ type: "longtask" });
}

/**
 * The same page without its checks: the pause after which the room reads its text never ends, and
 * nothing is ever asked of the worker.
 */
export function withoutChecks(settleMs: number): void {
  const later = window.setTimeout.bind(window);
  window.setTimeout = ((run: TimerHandler, after?: number, ...rest: unknown[]) =>
    after === settleMs ? 0 : later(run, after, ...rest)) as typeof window.setTimeout;
}

/** Counts what is redrawn in the text: marks come and go as elements and classes. */
export function watchMarks(body: Element): void {
  window.redrawn = 0;
  const isMark = (node: Node) =>
    node instanceof Element && (node.matches(".is-unbound") || node.querySelector(".is-unbound"));
  new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      window.redrawn += [...addedNodes, ...removedNodes].filter(isMark).length;
    }
  }).observe(body, { childList: true, subtree: true });
}

export function takeTyping(): Watched["typing"] {
  const { typing } = window;
  window.typing = { latencies: [], longTasks: [] };
  return typing;
}
