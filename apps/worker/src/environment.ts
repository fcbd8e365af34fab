import { z } from "zod";

/** Everything the worker takes from outside. */
const Environment = z.object({
  /** As the role `fangzhi_app`; a session connection, because it listens. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(3003),
  /** Ed25519 private key, PKCS#8 PEM; without it scheduled versions carry no signature. */
  FANGZHI_SIGNING_KEY: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});
export type Environment = z.infer<typeof Environment>;

/** Throws with one line per wrong name and never with a value: values are secrets. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const result = Environment.safeParse(source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The worker's configuration is wrong:\n${lines.join("\n")}`);
}
