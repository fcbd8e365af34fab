import { z } from "zod";

/** Everything the collab process takes from outside. */
const Environment = z.object({
  /** As the role `fangzhi_collab`; a session connection, because it listens. */
  COLLAB_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  COLLAB_PORT: z.coerce.number().int().min(0).max(65_535).default(3002),
  /** The same as the editor's: it signs, we verify. */
  COLLAB_SECRET: z.string().min(32),
  /** Where the editor is opened; sockets of pages from elsewhere are refused. */
  EDITOR_URL: z.url({ protocol: /^https?$/ }),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});
export type Environment = z.infer<typeof Environment>;

/** Throws with one line per wrong name and never with a value: values are secrets. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const result = Environment.safeParse(source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The collab server's configuration is wrong:\n${lines.join("\n")}`);
}
