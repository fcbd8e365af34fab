import type { Instrumentation } from "next";

/** Next calls this for every error that no page caught; its digest is the number people are shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { reportDefect } = await import("#lib/log.ts");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  reportDefect(error, `${request.method} ${context.routePath}`, digest);
};
