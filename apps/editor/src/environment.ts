import { z } from "zod";

/** Everything the editor app takes from outside; the README lists the same names under Configuration. */
const Environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The address people open, without a path. Links and cookies are made from it. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  /** Signs the short-lived tokens that the collab server admits. */
  COLLAB_SECRET: z.string().min(32),
  COLLAB_URL: z.url({ protocol: /^wss?$/ }),
  READER_URL: z.url({ protocol: /^https?$/ }),
  EDITOR_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** How many reverse proxies stand in front and may be believed about a client's address. */
  EDITOR_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  FANGZHI_DEMO: z
    .enum(["0", "1"])
    .default("0")
    .transform((value) => value === "1"),
  /** Ed25519 private key as PKCS#8 PEM; without it manifests carry no signature. */
  FANGZHI_SIGNING_KEY: z.string().min(1).optional(),
});
export type Environment = z.infer<typeof Environment>;

let parsed: Environment | undefined;

/**
 * The configuration, read once. Lazy, because `next build` imports every page without any.
 * Throws with one line per wrong name and never with a value: values are secrets.
 */
export function environment(): Environment {
  if (parsed) return parsed;
  const result = Environment.safeParse(process.env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The editor's configuration is wrong:\n${lines.join("\n")}`);
  }
  parsed = result.data;
  return parsed;
}
