import { z } from "zod";

const Environment = z.object({
  READER_DATABASE_URL: z.string().min(1),
  READER_PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  READER_HOST: z.string().min(1).default("0.0.0.0"),
  /** The public origin that feeds, sitemaps and citations name. */
  READER_URL: z
    .url({ protocol: /^https?$/ })
    .default("http://localhost:3001")
    .transform((url) => url.replace(/\/+$/, "")),
  READER_CACHE_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(128 * 1024 * 1024),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});
export type Environment = z.infer<typeof Environment>;

let parsed: Environment | undefined;

/** The process's settings, parsed once; throws with the names of what is missing or wrong. */
export function environment(): Environment {
  if (parsed) return parsed;
  const result = Environment.safeParse(process.env);
  if (!result.success) {
    throw new Error(`The reader's configuration is wrong:\n${z.prettifyError(result.error)}`);
  }
  parsed = result.data;
  return parsed;
}
