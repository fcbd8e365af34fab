/** Lets so many renderings run at once and so many wait; beyond that `enter` refuses (null). */
export function createGate(limits: { running: number; waiting: number }) {
  let running = 0;
  const waiting: (() => void)[] = [];

  const leave = () => {
    running -= 1;
    waiting.shift()?.();
  };

  return async function enter(): Promise<(() => void) | null> {
    if (running >= limits.running) {
      if (waiting.length >= limits.waiting) return null;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running += 1;
    return leave;
  };
}
