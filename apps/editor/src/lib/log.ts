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
  log.error({ id, where, code, error: known.name, stack: shorten(known.stack) }, "defect");
  return id;
}

/** A stack's first line repeats the message, and the database's messages repeat what was sent. */
const shorten = (stack: string | undefined): string | undefined =>
  stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .join("\n");

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
      log[level]({ says, error: error?.name, stack: shorten(error?.stack) }, "console");
    };
  }
}
