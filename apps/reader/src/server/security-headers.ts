import { createHash } from "node:crypto";

/**
 * What every answer carries. No page has scripts, so none may run; the one stylesheet stands in the
 * page and is named by its hash. JSON-LD is data, which the policy lets be.
 */
export function securityHeaders(options: {
  stylesheet: string;
  isHttps: boolean;
}): Readonly<Record<string, string>> {
  const style = createHash("sha256").update(options.stylesheet).digest("base64");
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${style}'`,
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-site",
    ...(options.isHttps && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
  };
}
