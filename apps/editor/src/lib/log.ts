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
