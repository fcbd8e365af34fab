"use client";

import { useEffect } from "react";

const pauseMilliseconds = 20_000;

/** Asks again every 20 s while the tab is seen, and at once when it is returned to. */
export function useWhileSeen(ask: () => Promise<void>): void {
  useEffect(() => {
    const askWhenSeen = () => {
      if (document.visibilityState === "visible") void ask();
    };
    const timer = setInterval(askWhenSeen, pauseMilliseconds);
    document.addEventListener("visibilitychange", askWhenSeen);
    window.addEventListener("focus", askWhenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", askWhenSeen);
      window.removeEventListener("focus", askWhenSeen);
    };
  }, [ask]);
}
