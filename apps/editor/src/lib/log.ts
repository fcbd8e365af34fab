import { stackFrames } from "@fangzhi/types";
import pino from "pino";

export const log = pino({
  name: "editor",
  redact: { paths: ["*.password", "*.token", "*.email", "*.cookie"], censor: "[hidden]" },
});

/**
 * Writes a bug down, once, and answers the number that the person is shown. What they sent is not
 * written: it may be a password or an unpublished sentence.
 */
export function reportDefect(
  error: unknown,
  where: string,
  id: string = crypto.randomUUID(),
): string {
  const known =
    error instanceof Error ? error : new Error("a value that is not an error was thrown");
  const code = "code" in known && typeof known.code === "string" ? known.code : undefined;
  const line = { id, where, code, error: known.name, stack: stackFrames(known) };
  if (isOfSender(known)) log.warn(line, "request not understood");
  else log.error(line, "defect");
  return id;
}

/**
 * Whether nothing of ours was running: what a request held could not be decoded, or its sender hung
 * up. Next throws then, with frames of its own, of Node's, or of nothing at all.
 */
function isOfSender(error: Error): boolean {
  const frames = stackFrames(error).split("\n").filter(Boolean);
  return frames.every((frame) => /node_modules\/next\/|\(?node:|<anonymous>/.test(frame));
}

/**
 * Next prints errors whole, and their messages repeat what was sent. From here on they are written
 * as ours are; one with a digest already was, by `onRequestError`.
 */
export function takeOverConsole(): void {
  for (const level of ["error", "warn"] as const) {
    console[level] = (...parts: unknown[]) => {
      const error = parts.find((part) => part instanceof Error);
      if (error && "digest" in error) return;
      // Up to the first quote: what follows is somebody's text.
      const words = parts.find((part) => typeof part === "string")?.split(/["'`\n]/)[0];
      const says = error ? undefined : words?.slice(0, 120);
      const line = { says, error: error?.name, stack: error && stackFrames(error) };
      if (error && isOfSender(error)) sayOnce(line);
      else log[level](line, "console");
    };
  }
}

const aMinute = 60_000;
const said = new Map<string, number>();

/** A flood of bad requests is one line a minute, not one each. */
function sayOnce(line: object): void {
  const key = JSON.stringify(line);
  const now = Date.now();
  if (now - (said.get(key) ?? 0) < aMinute) return;
  if (said.size > 100) said.clear();
  said.set(key, now);
  log.warn(line, "request not understood");
}
