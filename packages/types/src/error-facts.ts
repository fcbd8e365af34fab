/** What may be written down of an error: what went wrong and where, never what somebody wrote. */
export interface ErrorFacts {
  type: string;
  /** Up to the first quotation mark: what follows is somebody's text. */
  message: string;
  code?: string;
  /** PostgreSQL's names of what was touched. */
  table?: string;
  constraint?: string;
  /** Frames only: a stack's first line repeats the message. */
  stack: string;
  cause?: ErrorFacts;
}

const longestMessage = 120;
const deepestCause = 3;

/**
 * The facts of an error for a log. PostgreSQL's `detail`, `where`, `hint`, `parameters` and `query`
 * carry a row's content, Prisma's message repeats the arguments, and a parser's quotes its input:
 * only what is named here is taken.
 */
export function errorFacts(thrown: unknown, depth = 0): ErrorFacts {
  const error =
    thrown instanceof Error ? thrown : new Error("a value that is not an error was thrown");
  const facts: ErrorFacts = {
    type: error.name,
    message: (error.message.split(/["'`“‘「\n]/)[0] ?? "").slice(0, longestMessage),
    stack: stackFrames(error),
  };
  for (const name of ["code", "table", "constraint"] as const) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === "string") facts[name] = value;
  }
  if (error.cause !== undefined && depth < deepestCause) {
    facts.cause = errorFacts(error.cause, depth + 1);
  }
  return facts;
}

/** The first frames of a stack, without the message above them. */
export const stackFrames = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .join("\n");
